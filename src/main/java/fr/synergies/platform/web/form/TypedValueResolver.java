package fr.synergies.platform.web.form;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.validation.DataBinder;

/** Hands what was typed to the components of a record: texts without blanks around them, nothing for an empty field. */
record TypedValueResolver(TypedFields typed) implements DataBinder.ValueResolver {

    @Override
    public Object resolveValue(String name, Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            List<String> chosen = typed.all(name).stream()
                    .filter(each -> !each.isBlank())
                    .map(String::strip)
                    .toList();
            return chosen.isEmpty() ? null : chosen;
        }
        String text = typed.text(name).strip();
        if (type == String.class) {
            return text.replace("\r\n", "\n");
        }
        return text.isEmpty() ? null : text;
    }

    @Override
    public Set<String> getNames() {
        return typed.values().keySet();
    }
}
