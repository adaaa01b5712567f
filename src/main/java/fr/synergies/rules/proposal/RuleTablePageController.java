package fr.synergies.rules.proposal;

import fr.synergies.kernel.Refusal;
import fr.synergies.platform.web.form.FormName;
import fr.synergies.platform.web.form.PostedForm;
import fr.synergies.platform.web.form.TypedFields;
import fr.synergies.rules.engine.RuleFiles;
import fr.synergies.rules.library.FileView;
import fr.synergies.rules.table.TableFile;
import jakarta.validation.constraints.NotNull;
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

    private static final Pattern CELL = Pattern.compile("rows\\[(\\d+)]\\.cells\\[(\\d+)]");

    private final RuleProposals proposals;
    private final RuleProposalPages pages;
    private final TableUploads uploads;

    RuleTablePageController(RuleProposals proposals, RuleProposalPages pages, TableUploads uploads) {
        this.proposals = proposals;
        this.pages = pages;
        this.uploads = uploads;
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
            @FormName("rule-table") PostedForm<TypedFields> form,
            Principal user,
            Locale language,
            Model model) {
        RuleProposal proposal = proposals.of(id);
        TableFile table = proposals.table(proposal, path);
        EditedTable typed = EditedTable.typed(form.typed().texts(), table);
        if ("add".equals(form.typed().text("do"))) {
            return page(proposal, table, typed.longer(table.columns().size()), language, model);
        }
        return form.naming(cell -> field(cell, typed))
                .run(cells -> {
                    if (!typed.upToDate(table)) {
                        throw Refusal.conflict("rules.proposal.changed");
                    }
                    proposals.edit(id, proposal.edition(), path, typed.in(table), user.getName());
                })
                .redirectTo("/rules/proposals/{id}")
                .orShowAgain(() -> again(proposal, table, typed, language, model));
    }

    /** Files sent for a proposal, and the table that they are if their names do not say. */
    record Upload(@NotNull Integer edition, String path) {}

    @PostMapping("/upload")
    String upload(
            @PathVariable long id,
            @RequestParam List<MultipartFile> file,
            @FormName("rule-upload") PostedForm<Upload> form,
            Principal user,
            Locale language,
            Model model)
            throws IOException {
        RuleProposal proposal = proposals.of(id);
        Map<String, byte[]> sent = new LinkedHashMap<>();
        for (MultipartFile each : file) {
            sent.put(Optional.ofNullable(each.getOriginalFilename()).orElse(""), each.getBytes());
        }
        return form.within("file", TableUploads::place)
                .run(typed -> proposals.upload(
                        id,
                        typed.edition(),
                        uploads.read(proposals.files(proposal), typed.path(), sent),
                        user.getName()))
                .redirectTo("/rules/proposals/{id}")
                .orShowAgain(() -> pages.show(id, 0, language, model));
    }

    /** The page with what was typed, together with the changes of somebody else that saving it would overwrite. */
    private String again(RuleProposal proposal, TableFile table, EditedTable typed, Locale language, Model model) {
        if (typed.upToDate(table)) {
            return page(proposal, table, typed, language, model);
        }
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
        return "rules/table";
    }

    /** The field of a cell, empty if the cell is none of those that were typed. */
    private static String field(String path, EditedTable typed) {
        Matcher cell = CELL.matcher(path);
        return cell.matches()
                ? typed.field(Integer.parseInt(cell.group(1)), Integer.parseInt(cell.group(2)))
                        .orElse("")
                : "";
    }
}
