package fr.synergies.exchange.imports;

import fr.synergies.company.flow.CurrentStaff;
import fr.synergies.company.flow.Listing;
import fr.synergies.company.form.FactsCheck;
import fr.synergies.company.form.SheetColumn;
import fr.synergies.exchange.sheet.ImportProfile;
import fr.synergies.exchange.sheet.ImportProfile.Mapping;
import fr.synergies.kernel.Refusal;
import fr.synergies.kernel.Refusal.Violation;
import fr.synergies.programme.Programmes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The import profiles of a programme, by which exports of other tools are read; staff create and name them. */
@Service
class ImportProfiles {

    private static final int LONGEST = 4000;

    private final ImportProfileRepository profiles;
    private final Programmes programmes;

    ImportProfiles(ImportProfileRepository profiles, Programmes programmes) {
        this.profiles = profiles;
        this.programmes = programmes;
    }

    /** A page of profiles, by name. */
    @Transactional(readOnly = true)
    Listing<StoredProfile> list(String programme, String page) {
        String owner = programmes.named(programme).code();
        return Listing.cut(
                profiles.list(owner, page, Listing.SIZE + 1),
                Listing.SIZE,
                stored -> stored.profile().name());
    }

    /**
     * A profile.
     *
     * @throws Refusal NOT_FOUND if there is none
     */
    @Transactional(readOnly = true)
    StoredProfile of(String programme, String name) {
        String owner = programmes.named(programme).code();
        return profiles.find(owner, name).orElseThrow(() -> Refusal.notFound("synergy.profile.unknown", name, owner));
    }

    /**
     * The profile by which an import is read; our own columns if it names none.
     *
     * @throws Refusal INVALID for the field {@code profile} if there is none
     */
    @Transactional(readOnly = true)
    ImportProfile forImport(String programme, String name) {
        if (name.isEmpty()) {
            return ImportProfile.NONE;
        }
        return profiles.find(programme, name)
                .map(StoredProfile::profile)
                .orElseThrow(
                        () -> Refusal.invalid(Violation.of("profile", "synergy.profile.unknown", name, programme)));
    }

    /**
     * Adds a profile.
     *
     * @throws Refusal INVALID naming each field, CONFLICT if the programme already has one with this name
     */
    @Transactional
    StoredProfile add(String programme, ImportProfileForm form) {
        String owner = locked(programme);
        ImportProfile profile = checked(form);
        if (profiles.find(owner, profile.name()).isPresent()) {
            throw Refusal.conflict("synergy.profile.taken", profile.name(), owner);
        }
        profiles.add(owner, profile, CurrentStaff.name());
        return of(owner, profile.name());
    }

    /**
     * Changes a profile.
     *
     * @throws Refusal INVALID naming each field, CONFLICT if somebody changed it since it was read
     */
    @Transactional
    StoredProfile change(String programme, String name, ImportProfileForm form) {
        String owner = locked(programme);
        StoredProfile known = of(owner, name);
        ImportProfile profile = checked(form);
        if (!profile.name().equals(name)) {
            throw Refusal.invalid(Violation.of("name", "synergy.profile.fixed"));
        }
        if (form.version() == null) {
            throw Refusal.invalid(Violation.of("version", "synergy.version.missing"));
        }
        if (!profiles.change(known.id(), form.version(), profile, CurrentStaff.name())) {
            throw Refusal.conflict("synergy.version.old");
        }
        return of(owner, name);
    }

    @Transactional
    void remove(String programme, String name) {
        String owner = locked(programme);
        profiles.remove(of(owner, name).id());
    }

    private static ImportProfile checked(ImportProfileForm form) {
        List<Violation> wrong = new ArrayList<>();
        Map<SheetColumn, Mapping> columns = new EnumMap<>(SheetColumn.class);
        form.columns().forEach((title, column) -> {
            String field = "columns[" + title + "]";
            Mapping mapping = mapping(column);
            if (SheetColumn.titled(title).isEmpty()) {
                wrong.add(Violation.of(
                        field, "synergy.profile.column-unknown", title, String.join(", ", SheetColumn.titles())));
            } else if (mapping.lines().length() > LONGEST) {
                wrong.add(Violation.of(field, "synergy.profile.translations-long", LONGEST));
            } else if (!mapping.header().isEmpty() || !mapping.constant().isEmpty()) {
                SheetColumn.titled(title).ifPresent(known -> columns.put(known, mapping));
            }
        });
        for (SheetColumn column : SheetColumn.values()) {
            if (column.needed() && !columns.containsKey(column)) {
                wrong.add(Violation.of(
                        "columns[" + column.title() + "]", "synergy.profile.column-missing", column.title()));
            }
        }
        FactsCheck.refuse(wrong);
        String separator = form.separator() == null ? "" : form.separator();
        return new ImportProfile(form.name().strip(), separator, columns);
    }

    private static Mapping mapping(ImportProfileForm.Column column) {
        Map<String, String> words = new LinkedHashMap<>();
        if (column.translations() != null) {
            column.translations()
                    .forEach((theirs, ours) -> words.put(theirs.strip().toLowerCase(Locale.ROOT), ours.strip()));
        }
        return new Mapping(text(column.header()), text(column.constant()), words);
    }

    private static String text(String stated) {
        return stated == null ? "" : stated.strip();
    }

    private String locked(String programme) {
        String owner = programmes.named(programme).code();
        programmes.lock(owner);
        return owner;
    }
}
