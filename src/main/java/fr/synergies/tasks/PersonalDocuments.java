package fr.synergies.tasks;

import java.util.List;

/** Which documents are about people whose identity not everybody may know, as reported by the modules that keep these people. */
public interface PersonalDocuments {

    /** Whether the documents of a case are about such people. */
    boolean concern(String caseId);

    /** Whether the signed-in user may know who these people are, and so list and read the documents. */
    boolean readable();

    /** By which references a document can be about a person of the case, such as {@code C3}. */
    List<String> subjects(String caseId);
}
