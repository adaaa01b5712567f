package fr.synergies.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Everything that can be asked of the program through Spring MVC: the API, the pages, the endpoints of operation. */
record Operations(SortedMap<Operation.Name, Operation> all) {

    static Operations of(Collection<RequestMappingInfoHandlerMapping> mappings) {
        SortedMap<Operation.Name, Operation> all = new TreeMap<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            for (Map.Entry<RequestMappingInfo, HandlerMethod> each :
                    mapping.getHandlerMethods().entrySet()) {
                for (String pattern : each.getKey().getPatternValues()) {
                    for (String verb : verbs(each.getKey())) {
                        Operation.Name name = Operation.Name.of(verb, pattern);
                        all.putIfAbsent(name, new Operation(name, each.getValue()));
                    }
                }
            }
        }
        return new Operations(all);
    }

    Set<Operation.Name> names() {
        return all.keySet();
    }

    /** A mapping that names no verb answers all of them: the one that browsers send stands for them. */
    private static Set<String> verbs(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? Set.of("GET")
                : methods.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
