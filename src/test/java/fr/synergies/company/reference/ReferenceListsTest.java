package fr.synergies.company.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.synergies.company.form.CompanyForm;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lists that codes are checked against are whole. */
class ReferenceListsTest {

    private final NafList activities = new NafList();
    private final WasteList wastes = new WasteList();

    @Test
    void the_naf_has_its_732_sub_classes_in_615_classes_272_groups_and_88_divisions() {
        assertThat(activities.labels()).hasSize(732);
        assertThat(beginnings(5)).isEqualTo(615);
        assertThat(beginnings(4)).isEqualTo(272);
        assertThat(beginnings(2)).isEqualTo(88);
        assertThat(activities.labels().keySet()).allMatch(code -> code.matches(CompanyForm.NAF));
        assertThat(activities.label("25.50A")).isEqualTo("Forge, estampage, matriçage ; métallurgie des poudres");
        assertThat(activities.has("25.50Z")).isFalse();
    }

    @Test
    void activities_are_found_by_words() {
        assertThat(activities.named("menuiserie")).contains("16.23Z", "43.32A");
        assertThat(activities.named("me")).isEmpty();
    }

    @Test
    void each_waste_of_the_list_has_its_label_and_its_mark() {
        assertThat(wastes.labels()).hasSize(842).hasSize(wastes.size());
        wastes.labels().forEach((code, label) -> {
            assertThat(Pattern.matches(WasteCode.FORMAT, code)).as(code).isTrue();
            assertThat(wastes.code(code)).hasToString(code);
            assertThat(label).isNotBlank();
        });
    }

    private long beginnings(int length) {
        return activities.labels().keySet().stream()
                .map(code -> code.substring(0, length))
                .distinct()
                .count();
    }
}
