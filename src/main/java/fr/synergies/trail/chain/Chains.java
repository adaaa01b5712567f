package fr.synergies.trail.chain;

import fr.synergies.trail.PendingAct;
import fr.synergies.trail.search.CaseProcesses;
import fr.synergies.trail.search.CaseRepository;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Appends acts to the chains of their cases in the current transaction, together with the data that lists and searches read. */
@Component
public class Chains {

    private static final int SALT_BYTES = 16;
    /** The act with which a process begins. */
    private static final String STARTED = "case-started";

    private final ChainRepository chains;
    private final CaseRepository cases;
    private final WordRepository words;
    private final CaseProcesses processes;
    private final RandomGenerator random = new SecureRandom();

    Chains(ChainRepository chains, CaseRepository cases, WordRepository words, CaseProcesses processes) {
        this.chains = chains;
        this.cases = cases;
        this.words = words;
        this.processes = processes;
    }

    /** Appends acts, for each case in the given order. */
    public void add(List<PendingAct> acts) {
        Map<String, List<PendingAct>> byCase = new TreeMap<>();
        acts.forEach(act -> byCase.computeIfAbsent(act.act().caseId(), caseId -> new ArrayList<>())
                .add(act));
        Map<String, ChainHead> heads = chains.hold(byCase.keySet());
        List<ChainRepository.Added> added = new ArrayList<>();
        List<ChainHead> ends = new ArrayList<>();
        byCase.forEach((caseId, own) -> ends.add(chain(heads.get(caseId), own, added)));
        chains.add(added);
        chains.end(ends);
        words.add(added);
        cases.keep(changes(byCase, heads));
    }

    private List<CaseRepository.Change> changes(Map<String, List<PendingAct>> byCase, Map<String, ChainHead> heads) {
        List<String> started = byCase.entrySet().stream()
                .filter(each -> each.getValue().stream()
                        .anyMatch(act -> STARTED.equals(act.act().act())))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, String> keys = started.isEmpty() ? Map.of() : processes.keys(started);
        return byCase.entrySet().stream()
                .map(each -> change(heads.get(each.getKey()), each.getValue(), keys.getOrDefault(each.getKey(), "")))
                .toList();
    }

    private static CaseRepository.Change change(ChainHead before, List<PendingAct> acts, String process) {
        return new CaseRepository.Change(
                before.caseId(),
                acts.stream()
                        .map(act -> act.act().programme())
                        .filter(programme -> !programme.isEmpty())
                        .findFirst()
                        .orElse(""),
                process,
                acts.stream().map(PendingAct::at).max(Comparator.naturalOrder()).orElseThrow(),
                before.length() + acts.size(),
                before.length() == 0);
    }

    private ChainHead chain(ChainHead head, List<PendingAct> acts, List<ChainRepository.Added> added) {
        ChainHead end = head;
        for (PendingAct pending : acts) {
            String reason = pending.act().reason();
            String salt = reason.isEmpty() ? "" : salt();
            ChainedAct link = ChainedAct.of(pending, end.length() + 1, end.head(), Proof.commitment(salt, reason));
            end = new ChainHead(end.caseId(), link.place(), link.hash());
            added.add(new ChainRepository.Added(link, end.head(), salt, reason));
        }
        return end;
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
