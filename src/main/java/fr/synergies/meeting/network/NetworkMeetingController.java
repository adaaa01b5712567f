package fr.synergies.meeting.network;

import fr.synergies.kernel.Institution;
import fr.synergies.meeting.Attendance;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingAction;
import fr.synergies.meeting.MeetingFile;
import fr.synergies.meeting.MeetingFiles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes/{code}/network-meetings")
@Tag(name = "Network meetings")
class NetworkMeetingController {

    private final NetworkMeetings meetings;
    private final MeetingFiles files;

    NetworkMeetingController(NetworkMeetings meetings, MeetingFiles files) {
        this.meetings = meetings;
        this.files = files;
    }

    /** A network meeting as it was recorded. */
    @Schema(name = "RecordedNetworkMeeting")
    record Recorded(
            int number,
            String network,
            Optional<LocalDate> heldOn,
            String place,
            Optional<BigDecimal> hours,
            List<Attendance> attendance,
            String learnt,
            List<MeetingAction> actions,
            String recordedBy) {}

    @GetMapping
    @Operation(summary = "List the meetings of networks that somebody of the programme went to, latest first")
    List<Recorded> list(@PathVariable String code) {
        return meetings.of(code).stream().map(this::answer).toList();
    }

    @PostMapping
    @PreAuthorize(Institution.STAFF_ONLY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a meeting of a network: who went, what was learnt, what is to be done")
    Recorded record(@PathVariable String code, @Valid @RequestBody NetworkMeeting told, Authentication user) {
        return answer(meetings.record(code, told, user.getName()));
    }

    private Recorded answer(Meeting recorded) {
        MeetingFile file = files.of(recorded);
        Meeting meeting = file.meeting();
        return new Recorded(
                meeting.number(),
                meeting.title(),
                meeting.heldOn(),
                meeting.place(),
                meeting.hours(),
                file.attendance(),
                meeting.minutes(),
                file.actions(),
                meeting.minutesAuthor());
    }
}
