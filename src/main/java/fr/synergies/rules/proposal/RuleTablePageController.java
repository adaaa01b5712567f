package fr.synergies.rules.proposal;

import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.library.FileView;
import fr.synergies.rules.table.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page for changing a table of a proposal, in a form or by uploading a file saved by a spreadsheet. */
@Controller
@RequestMapping("/rules/proposals/{id}")
@PreAuthorize(RuleProposals.MAY)
class RuleTablePageController {

    private static final String PROPOSAL = "redirect:/rules/proposals/{id}";
    private static final Pattern CELL = Pattern.compile("rows\\[(\\d+)]\\.cells\\[(\\d+)]");

    private final RuleProposals proposals;
    private final RuleProposalPages pages;
    private final TableUploads uploads;
    private final RuleAttempt attempts;

    RuleTablePageController(
            RuleProposals proposals, RuleProposalPages pages, TableUploads uploads, RuleAttempt attempts) {
        this.proposals = proposals;
        this.pages = pages;
        this.uploads = uploads;
        this.attempts = attempts;
    }

    @GetMapping("/table")
    String form(
            @PathVariable long id,
            @RequestParam String path,
            @RequestParam(defaultValue = "0") int from,
            Locale language,
            Model model) {
        RuleProposal proposal = proposals.of(id);
        TableFile table = proposals.table(proposal, path);
        return page(proposal, table, EditedTable.of(table, from), language, model);
    }

    @PostMapping("/table")
    String save(
            @PathVariable long id,
            @RequestParam String path,
            @RequestParam Map<String, String> fields,
            Principal user,
            Locale language,
            HttpServletResponse response,
            Model model) {
        RuleProposal proposal = proposals.of(id);
        TableFile table = proposals.table(proposal, path);
        EditedTable typed = EditedTable.typed(fields, table);
        if ("add".equals(fields.get("do"))) {
            return page(proposal, table, typed.longer(table.columns().size()), language, model);
        }
        if (!typed.upToDate(table)) {
            return changedMeanwhile(proposal, table, typed, language, response, model);
        }
        Optional<RuleAttempt.Refused> refused = attempts.trying(
                () -> proposals.edit(id, proposal.edition(), path, typed.in(table), user.getName()), language);
        if (refused.isEmpty()) {
            return PROPOSAL;
        }
        response.setStatus(refused.get().status());
        model.addAttribute("problems", problems(refused.get().sentences(), typed));
        return page(proposal, table, typed, language, model);
    }

    @PostMapping("/upload")
    String upload(
            @PathVariable long id,
            @RequestParam int edition,
            @RequestParam(defaultValue = "") String path,
            @RequestParam List<MultipartFile> file,
            Principal user,
            Locale language,
            HttpServletResponse response,
            Model model)
            throws IOException {
        RuleProposal proposal = proposals.of(id);
        Map<String, byte[]> sent = new LinkedHashMap<>();
        for (MultipartFile each : file) {
            sent.put(Optional.ofNullable(each.getOriginalFilename()).orElse(""), each.getBytes());
        }
        Optional<RuleAttempt.Refused> refused = attempts.trying(
                () -> proposals.upload(
                        id, edition, uploads.read(proposals.files(proposal), path, sent), user.getName()),
                language);
        if (refused.isEmpty()) {
            return PROPOSAL;
        }
        response.setStatus(refused.get().status());
        model.addAttribute(
                "problems",
                Map.of("file", String.join(" ", uploads.told(refused.get().sentences()))));
        model.addAttribute("path", path);
        return pages.show(id, 0, language, model);
    }

    /** Shows the typed values again, together with the changes of somebody else that saving them would overwrite. */
    private String changedMeanwhile(
            RuleProposal proposal,
            TableFile table,
            EditedTable typed,
            Locale language,
            HttpServletResponse response,
            Model model) {
        response.setStatus(409);
        RuleFiles now = proposals.files(proposal);
        RuleFiles mine = now.with(Map.of(table.path(), table.with(typed.in(table))));
        model.addAttribute("meanwhile", RuleSetDifferences.between(now, mine));
        return page(proposal, table, typed.seeing(table), language, model);
    }

    private String page(RuleProposal proposal, TableFile table, EditedTable typed, Locale language, Model model) {
        model.addAttribute("proposal", proposal);
        model.addAttribute("path", table.path());
        model.addAttribute("name", FileView.name(proposals.files(proposal), table.path(), language));
        model.addAttribute("note", FileView.note(proposals.files(proposal), table.path(), language));
        model.addAttribute("columns", table.columns());
        model.addAttribute("typed", typed);
        model.addAttribute("total", table.lines().size());
        model.addAttribute("pageSize", EditedTable.PAGE);
        if (!model.containsAttribute("problems")) {
            model.addAttribute("problems", Map.of());
        }
        return "rules/table";
    }

    private static Map<String, String> problems(Map<String, String> sentences, EditedTable typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        sentences.forEach((field, sentence) -> {
            Matcher cell = CELL.matcher(field);
            Optional<String> place = cell.matches()
                    ? typed.field(Integer.parseInt(cell.group(1)), Integer.parseInt(cell.group(2)))
                    : Optional.empty();
            problems.merge(place.orElse(""), sentence, (one, other) -> one.equals(other) ? one : one + " " + other);
        });
        return problems;
    }
}
