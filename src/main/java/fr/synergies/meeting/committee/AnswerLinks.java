package fr.synergies.meeting.committee;

import fr.synergies.kernel.LinkToken;
import fr.synergies.kernel.Refusal;
import fr.synergies.meeting.Meeting;
import fr.synergies.meeting.MeetingRepository;
import fr.synergies.programme.Partner;
import fr.synergies.programme.Programmes;
import fr.synergies.trail.Act;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which a partner without an account answers the poll or the invitation of one committee. Whoever has the link answers for
 * the partner: it is 256 random bits, of which only a hash is kept, ends with the poll or the invitation, and can be revoked.
 */
@Service
class AnswerLinks {

    private final AnswerLinkRepository links;
    private final SteeringRepository committees;
    private final MeetingRepository meetings;
    private final SteeringCommittee calendar;
    private final Programmes programmes;
    private final PartnerAnswers answers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AnswerLinks(
            AnswerLinkRepository links,
            SteeringRepository committees,
            MeetingRepository meetings,
            SteeringCommittee calendar,
            Programmes programmes,
            PartnerAnswers answers,
            Clock clock,
            ApplicationEventPublisher events) {
        this.links = links;
        this.committees = committees;
        this.meetings = meetings;
        this.calendar = calendar;
        this.programmes = programmes;
        this.answers = answers;
        this.clock = clock;
        this.events = events;
    }

    /** An open link with the committee and the partner that it is about. */
    record Opened(AnswerLink link, Committee committee, Partner partner) {}

    /** The links of a committee, latest first. */
    @Transactional(readOnly = true)
    public List<AnswerLink> of(Committee committee) {
        return links.of(committee.id());
    }

    /**
     * Makes a link for a partner and returns its token, which cannot be read again; earlier links of the partner are revoked.
     *
     * @throws Refusal INVALID if there is no such partner, CONFLICT if neither a poll nor an invitation is open
     */
    @Transactional
    public String issue(Committee committee, String partner, String issuer) {
        Partner known = partner(committee, partner)
                .orElseThrow(
                        () -> Refusal.invalid(Refusal.Violation.of("partner", "steering.partner.unknown", partner)));
        Instant now = clock.instant();
        Instant end = end(committee).filter(now::isBefore).orElseThrow(() -> Refusal.conflict("steering.link.closed"));
        links.revoke(committee.id(), known.code(), now);
        LinkToken token = LinkToken.random();
        Meeting.Status stage = committee.meeting().status();
        links.add(
                new AnswerLink(
                        UUID.randomUUID().toString(),
                        committee.id(),
                        known.code(),
                        stage,
                        issuer,
                        now,
                        end,
                        Optional.empty(),
                        0,
                        Optional.empty()),
                token.hash());
        tell(committee, "steering-link-issued", known.code());
        return token.text();
    }

    /**
     * Revokes the links of a partner.
     *
     * @throws Refusal CONFLICT if it has none
     */
    @Transactional
    public void revoke(Committee committee, String partner) {
        if (links.revoke(committee.id(), partner, clock.instant()) == 0) {
            throw Refusal.conflict("steering.link.none");
        }
        tell(committee, "steering-link-revoked", partner);
    }

    /**
     * The link that a token opens.
     *
     * @throws Refusal NOT_FOUND if there is none, or it is no longer valid
     */
    @Transactional(readOnly = true)
    public Opened open(String token) {
        AnswerLink link = links.withHash(LinkToken.of(token).hash()).orElseThrow(AnswerLinks::unknown);
        Committee committee =
                committees.at(meetings.get(link.meetingId()).orElseThrow().caseId());
        if (!link.isValid(clock.instant(), committee.meeting().status())) {
            throw unknown();
        }
        return new Opened(link, committee, partner(committee, link.partner()).orElseThrow(AnswerLinks::unknown));
    }

    /** Records which dates suit the partner. */
    @Transactional
    public void poll(String token, List<PartnerAnswers.Availability> given) {
        Opened opened = used(token);
        answers.poll(opened.committee(), given, true);
    }

    /** Records how the partner answers its invitation. */
    @Transactional
    public void reply(String token, List<PartnerAnswers.Reply> given) {
        Opened opened = used(token);
        answers.reply(opened.committee(), given, true);
    }

    private Opened used(String token) {
        Opened opened = open(token);
        if (!links.answered(opened.link().id(), clock.instant())) {
            throw unknown();
        }
        return opened;
    }

    private Optional<Instant> end(Committee committee) {
        return switch (committee.meeting().status()) {
            case POLLING -> Optional.of(calendar.pollCloses(committee.caseId()).toInstant());
            case PLANNED ->
                Optional.of(calendar.answersClose(committee.caseId()).toInstant());
            default -> Optional.empty();
        };
    }

    private Optional<Partner> partner(Committee committee, String code) {
        return programmes.named(committee.programme()).partners().stream()
                .filter(partner -> partner.code().equals(code))
                .findFirst();
    }

    private void tell(Committee committee, String act, String partner) {
        events.publishEvent(Act.in(committee.caseId())
                .programme(committee.programme())
                .did(act)
                .outcome(partner));
    }

    private static Refusal unknown() {
        return Refusal.notFound("steering.link.unknown");
    }
}
