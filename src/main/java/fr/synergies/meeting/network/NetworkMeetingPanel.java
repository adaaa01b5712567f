package fr.synergies.meeting.network;

import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingKind;
import fr.synergies.meeting.MeetingLength;
import fr.synergies.programme.Programme;
import fr.synergies.programme.page.ProgrammePanel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The latest meetings of networks on the page of a programme. */
@Component
@Order(47)
class NetworkMeetingPanel implements ProgrammePanel {

    /** Our choice: what a glance takes in; the page of the network meetings has all. */
    private static final int SHOWN = 5;

    private final NetworkMeetings meetings;

    NetworkMeetingPanel(NetworkMeetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String fragment() {
        return "meeting/network/meetings :: latest";
    }

    @Override
    public Optional<Heading> heading() {
        return Optional.of(new Heading("networks", "meeting.networks"));
    }

    @Override
    public Map<String, Object> model(Programme programme, Locale language) {
        List<Meeting> recorded = meetings.of(programme.code());
        return Map.of("recorded", recorded.stream().limit(SHOWN).toList());
    }

    /** Calendars show network meetings for as long as was recorded, or else as long as a monthly point: our choice. */
    @Configuration(proxyBeanMethods = false)
    static class Length {

        @Bean
        MeetingLength lengthOfNetworkMeetings() {
            return new MeetingLength(MeetingKind.NETWORK, Duration.ofMinutes(90));
        }
    }
}
