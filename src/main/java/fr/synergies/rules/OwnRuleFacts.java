package fr.synergies.rules;

import fr.synergies.rules.table.LaidOutTables;
import fr.synergies.rules.table.TableLayout;
import java.util.Map;
import java.util.function.Function;

/** What this module reads itself: how rules speak, and how tables are checked. */
public class OwnRuleFacts implements RuleFacts {

    @Override
    public Map<String, Function<Cells, ?>> tables() {
        return Map.of("wordings.csv", Wording::of, LaidOutTables.PATH, TableLayout::of);
    }

    @Override
    public Map<String, Class<?>> formerNames() {
        return RuleFacts.in("fr.synergies.rules", Remark.class);
    }
}
