package fr.synergies.company.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of the table that flows are imported from and exported to: those of the company, then those of the flow. */
public enum SheetColumn {
    SIRET("siret", true),
    NAME("name", true),
    NAF("naf", true),
    PARK("park", true),
    CLUB("club", false),
    LATITUDE("latitude", false),
    LONGITUDE("longitude", false),
    CONSENT("consent", true),
    CONSENT_ON("consentOn", false),
    PERMITS("permits", false),
    PERMITS_KNOWN("permitsKnown", false),
    DIRECTION("direction", false),
    RESOURCE("resource", false),
    WASTE_CODE("wasteCode", false),
    QUANTITY("quantity", false),
    UNIT("unit", false),
    PERIOD("period", false),
    MONTHS("months", false),
    UNIT_PRICE("unitPrice", false),
    DISPOSAL_PRICE("disposalPrice", false),
    NOTE("note", false);

    /** The columns that are empty for a company without flows. */
    static final List<SheetColumn> OF_FLOW = Arrays.stream(values())
            .filter(column -> column.ordinal() >= DIRECTION.ordinal())
            .toList();

    private final String title;
    private final boolean needed;

    SheetColumn(String title, boolean needed) {
        this.title = title;
        this.needed = needed;
    }

    /** Its header, which is the name of the field in the API. */
    public String title() {
        return title;
    }

    /** Whether a table of flows must have it. */
    public boolean needed() {
        return needed;
    }

    public static List<String> titles() {
        return Arrays.stream(values()).map(SheetColumn::title).toList();
    }

    public static Optional<SheetColumn> titled(String header) {
        return Arrays.stream(values())
                .filter(column -> column.title.equalsIgnoreCase(header.strip()))
                .findFirst();
    }
}
