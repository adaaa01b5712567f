package fr.synergies.trail.export;

import fr.synergies.trail.search.ActFinder;
import fr.synergies.trail.search.ActKey;
import fr.synergies.trail.search.ActSearch;
import fr.synergies.trail.search.ActTexts;
import fr.synergies.trail.search.PlacedAct;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The acts of a search, read page by page, so that even a long export blocks nobody. Acts that are added meanwhile may or may not
 * be included.
 */
final class ActSource {

    private static final int PAGE = 2000;

    private final ActSearch search;
    private final ActFinder finder;
    private final ActTexts texts;
    private final Locale locale;
    private final LongConsumer progress;

    /**
     * Creates a source with the language of its sentences and a callback that receives the number of acts read after each page.
     */
    ActSource(ActSearch search, ActFinder finder, ActTexts texts, Locale locale, LongConsumer progress) {
        this.search = search;
        this.finder = finder;
        this.texts = texts;
        this.locale = locale;
        this.progress = progress;
    }

    void newestFirst(Consumer<ActHit> each) {
        Optional<ActKey> after = Optional.empty();
        long read = 0;
        while (true) {
            List<PlacedAct> page = finder.page(search, after, PAGE);
            page.forEach(act -> each.accept(texts.tell(act, locale)));
            read += page.size();
            progress.accept(read);
            if (page.size() < PAGE) {
                return;
            }
            after = Optional.of(ActKey.of(page.get(PAGE - 1).recorded()));
        }
    }

    /** Passes on all acts, case by case, in chronological order. */
    void byCase(Consumer<ActHit> each) {
        String caseId = "";
        int place = 0;
        long read = 0;
        while (true) {
            List<PlacedAct> page = finder.byCase(search, caseId, place, PAGE);
            page.forEach(act -> each.accept(texts.tell(act, locale)));
            read += page.size();
            progress.accept(read);
            if (page.size() < PAGE) {
                return;
            }
            PlacedAct last = page.get(PAGE - 1);
            caseId = last.caseId();
            place = last.place();
        }
    }
}
