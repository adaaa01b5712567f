package fr.synergies.meeting.group;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.workflow.CaseOpening;
import fr.synergies.programme.Programmes;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Opens a working group, once. */
@Component
class WorkingGroupOpened implements CaseOpening {

    private static final Pattern CASE = Pattern.compile("group-([A-Z][A-Z0-9_]{1,39})-([A-Z][A-Z0-9_]{1,39})");

    private final WorkingGroupRepository groups;
    private final Programmes programmes;
    private final GroupCalendar calendar;
    private final MessageSource texts;

    WorkingGroupOpened(
            WorkingGroupRepository groups, Programmes programmes, GroupCalendar calendar, MessageSource texts) {
        this.groups = groups;
        this.programmes = programmes;
        this.calendar = calendar;
        this.texts = texts;
    }

    @Override
    public Map<String, Object> open(String businessKey, String actor) {
        Matcher named = CASE.matcher(businessKey);
        if (!named.matches()) {
            throw Refusal.unprocessable("synergy.group.case-unreadable", businessKey);
        }
        String programme = programmes.named(named.group(1)).code();
        String code = named.group(2);
        programmes.lock(programme);
        if (groups.ofCase(businessKey).isPresent()) {
            throw Refusal.conflict("synergy.group.taken", code);
        }
        String name = texts.getMessage("synergy.group.name." + code, new Object[0], "", Locale.FRENCH);
        groups.add(programme, code, name == null ? "" : name, calendar.today());
        return Map.of("programme", programme);
    }
}
