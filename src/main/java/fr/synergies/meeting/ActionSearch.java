package fr.synergies.meeting;

/**
 * Which actions of all meetings are wanted; an empty text leaves a criterion out.
 *
 * @param programme code of the programme
 * @param side code of the institution in charge
 * @param person who is in charge there
 * @param state a {@link MeetingAction.Status}
 * @param late whether only open ones that are past their due date are wanted
 */
record ActionSearch(String programme, String side, String person, String state, boolean late) {}
