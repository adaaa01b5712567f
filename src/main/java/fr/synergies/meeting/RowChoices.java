package fr.synergies.meeting;

import fr.synergies.kernel.Institution;
import fr.synergies.tasks.FormField;
import fr.synergies.tasks.FormField.Option;
import fr.synergies.tasks.TaskView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the rows of the tasks of a meeting offer and begin with. */
@Component
public class RowChoices {

    private final MeetingPeople people;
    private final MeetingFiles files;
    private final MessageSource texts;

    RowChoices(MeetingPeople people, MeetingFiles files, MessageSource texts) {
        this.people = people;
        this.files = files;
        this.texts = texts;
    }

    /** The sides and people that can be in charge of an action of a recorded meeting. */
    public Map<String, List<Option>> actions(Meeting meeting, TaskView task) {
        return options(people.of(meeting, typed(task)));
    }

    /** The same of a meeting that the task records. */
    public Map<String, List<Option>> actions(TaskView task) {
        Set<String> names = people.staff();
        names.addAll(typed(task));
        return options(names);
    }

    /** The sides, and the staff of both. */
    public Map<String, List<Option>> actions() {
        return options(people.staff());
    }

    /** Who was typed as present. */
    private static List<String> typed(TaskView task) {
        return task.form().stream()
                .filter(field -> field.id().equals("attendance"))
                .map(FormField::rows)
                .flatMap(List::stream)
                .map(row -> row.getOrDefault("name", ""))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The actions to be corrected. */
    public List<Map<String, String>> decided(Meeting meeting) {
        return ActionRows.write(files.of(meeting).actions());
    }

    /** The items that staff added to the agenda. */
    public List<Map<String, String>> agenda(Meeting meeting) {
        return files.agenda(meeting).stream()
                .filter(AgendaItem::byStaff)
                .map(item -> Map.of("text", item.text().fr()))
                .toList();
    }

    private Map<String, List<Option>> options(Collection<String> names) {
        return Map.of(
                "actions.side",
                Stream.of(Institution.values())
                        .map(each -> new Option(each.name(), text("meeting.institution." + each)))
                        .toList(),
                "actions.person",
                names.stream().map(name -> new Option(name, name)).toList());
    }

    private String text(String code) {
        return texts.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
