/* moderation.c - see moderation.h. */
#include "score/moderation.h"

static const enum answer_state steps[] = {
	ANSWER_NOT_ANSWERED, ANSWER_NOT_YET, ANSWER_PARTLY, ANSWER_MET,
};

enum { TOP_STEP = sizeof(steps) / sizeof(*steps) - 1 };

static const char *const agreement_names[AGREEMENT_COUNT] = {
	[AGREEMENT_NONE] = "not answered",
	[AGREEMENT_AGREED] = "agreed",
	[AGREEMENT_SINGLE] = "one respondent",
	[AGREEMENT_UNANIMOUS] = "all alike",
	[AGREEMENT_MAJORITY] = "provisional",
	[AGREEMENT_LOWER_MEDIAN] = "to be moderated",
};

const char *agreement_name(enum agreement agreement)
{
	return agreement_names[agreement];
}

int moderation_step(enum answer_state state)
{
	for (int step = TOP_STEP; step > 0; step--) {
		if (steps[step] == state)
			return step;
	}
	return 0;
}

/* How many gave each state. */
struct votes {
	int of[ANSWER_STATE_COUNT];
	int known, given, rated;
};

static struct votes count_votes(const enum answer_state *states, size_t n)
{
	struct votes votes = { .known = (int)n };

	for (size_t i = 0; i < n; i++) {
		votes.of[states[i]]++;
		if (states[i] != ANSWER_NOT_ANSWERED)
			votes.given++;
		if (moderation_step(states[i]))
			votes.rated++;
	}
	return votes;
}

/* The state with the most votes; the first in the order of enum answer_state if there is a tie. */
static enum answer_state most_given(const struct votes *votes)
{
	enum answer_state most = ANSWER_MET;

	for (int state = 0; state < ANSWER_NOT_ANSWERED; state++) {
		if (votes->of[state] > votes->of[most])
			most = (enum answer_state)state;
	}
	return most;
}

/* Whether all ratings are within one step of each other. */
static bool one_step_apart(const struct votes *votes)
{
	return !(votes->of[ANSWER_MET] && votes->of[ANSWER_NOT_YET]);
}

static enum answer_state lower_median(const struct votes *votes)
{
	int before = 0, middle = (votes->rated - 1) / 2;

	for (int step = 1; step <= TOP_STEP; step++) {
		before += votes->of[steps[step]];
		if (before > middle)
			return steps[step];
	}
	return ANSWER_NOT_APPLICABLE;	/* no ratings: both not applicable and waived occur */
}

struct resolution moderate(const enum answer_state *states, size_t n, enum answer_state agreed)
{
	struct votes votes = count_votes(states, n);
	enum answer_state most = most_given(&votes);
	bool none_left_out = votes.rated == votes.given;
	struct resolution r = { .state = most };

	if (agreed != ANSWER_NOT_ANSWERED) {
		r.state = agreed;
		r.agreement = AGREEMENT_AGREED;
	} else if (votes.given == 0) {
		r.state = ANSWER_NOT_ANSWERED;
		r.agreement = AGREEMENT_NONE;
	} else if (votes.given == 1) {
		r.agreement = AGREEMENT_SINGLE;
		r.to_be_moderated = votes.known > 1;
	} else if (votes.of[most] == votes.known) {
		r.agreement = AGREEMENT_UNANIMOUS;
	} else if (votes.of[most] == votes.given
		   || (none_left_out && one_step_apart(&votes)
		       && 2 * votes.of[most] > votes.given)) {
		r.agreement = AGREEMENT_MAJORITY;
		r.provisional = true;
	} else {
		r.state = lower_median(&votes);
		r.agreement = AGREEMENT_LOWER_MEDIAN;
		r.to_be_moderated = true;
	}
	return r;
}
