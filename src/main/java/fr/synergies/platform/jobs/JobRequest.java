package fr.synergies.platform.jobs;

/**
 * A job that is asked for by the signed-in user, or by the program itself if nobody is signed in.
 *
 * @param kind code of its {@link JobKind}
 * @param subject what it works on, at most 80 characters
 * @param title what its owner recognises it by; cut after 200 characters
 * @param page address of the page that shows its subject, empty if there is none
 * @param lane jobs of one lane are done one after the other; an empty one does not wait for others
 * @param asOwner whether it runs with the rights of its owner, or as the program itself
 */
public record JobRequest(String kind, String subject, String title, String page, String lane, boolean asOwner) {

    private static final int LONGEST_TITLE = 200;

    public JobRequest {
        title = title.substring(0, Math.min(LONGEST_TITLE, title.length()));
    }
}
