package fr.synergies.meeting;

import java.time.Duration;

/** How long the meetings of a kind take if nobody says; calendars show the kinds of which there is such a bean. */
public record MeetingLength(MeetingKind kind, Duration duration) {}
