package fr.synergies.casefile;

/**
 * The selected view of a case.
 *
 * @param run id of one of its runs, empty for the latest
 * @param element id of the element whose acts are shown, empty for all
 */
record CaseView(String run, String element) {

    /** The latest run, all acts. */
    public static final CaseView ALL = new CaseView("", "");

    public CaseView {
        run = run.strip();
        element = element.strip();
    }
}
