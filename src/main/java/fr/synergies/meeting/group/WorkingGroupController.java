package fr.synergies.meeting.group;

import fr.synergies.kernel.Institution;
import fr.synergies.kernel.Reason;
import fr.synergies.meeting.MeetingFiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes/{code}/working-groups")
@Tag(name = "Working groups")
class WorkingGroupController {

    private final WorkingGroups groups;
    private final MeetingFiles files;

    WorkingGroupController(WorkingGroups groups, MeetingFiles files) {
        this.groups = groups;
        this.files = files;
    }

    @GetMapping
    @Operation(summary = "List the working groups of a programme with their meetings")
    List<WorkingGroupAnswer> list(@PathVariable String code) {
        return groups.of(code).stream().map(this::answer).toList();
    }

    @GetMapping("/{group}")
    @Operation(summary = "Read a working group: members, leader, meetings, closing")
    WorkingGroupAnswer read(@PathVariable String code, @PathVariable String group) {
        return answer(groups.of(code, group));
    }

    /** The group to open. */
    @Schema(name = "WorkingGroupOpening")
    record Opening(
            @NotNull
            @Pattern(regexp = WorkingGroup.CODE)
            @Schema(example = "PALLETS", description = "ENERGY_PURCHASING, SERVICES, PALLETS or a new one")
            String code) {}

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open the case of a working group", description = "409 when the programme has had it.")
    WorkingGroupAnswer open(@PathVariable String code, @Valid @RequestBody Opening opening) {
        return answer(groups.open(code, opening.code()));
    }

    /** The reason for closing a group. */
    @Schema(name = "WorkingGroupClosing")
    record Closing(@NotBlank @Size(max = Reason.LONGEST) String reason) {}

    @PostMapping("/{group}/closing")
    @PreAuthorize(Institution.STAFF_ONLY)
    @Operation(summary = "Close a working group, wherever it stands", description = "409 when it is closed already.")
    WorkingGroupAnswer close(
            @PathVariable String code, @PathVariable String group, @Valid @RequestBody Closing closing) {
        return answer(groups.close(code, group, closing.reason()));
    }

    private WorkingGroupAnswer answer(WorkingGroup group) {
        return WorkingGroupAnswer.of(
                group, groups.meetings(group).stream().map(files::of).toList());
    }
}
