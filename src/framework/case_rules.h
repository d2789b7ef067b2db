/*
 * case_rules.h - what an audit of kind case has besides its head: triggers, clocks, outcomes, and
 * checklists of fields with gates. It has no levels and no score: a case is never rated.
 *
 * audits/lua/README.md explains each field. Days are counted in halves, so half a day is 1.
 */
#ifndef WAYMARK_FRAMEWORK_CASE_RULES_H
#define WAYMARK_FRAMEWORK_CASE_RULES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"

enum case_state {
	CASE_YES, CASE_PARTLY, CASE_NO, CASE_NOT_KNOWN, CASE_NOT_APPLICABLE,
	CASE_NOT_ANSWERED,		/* a result only: no answer of the audit can have this state */
	CASE_STATE_COUNT
};
extern const char *const case_state_ids[];	/* "not_known" */
extern const char *const case_given_ids[];	/* the states that an answer of the audit can have */

/* A word of the audit that is found by id, name or alias: an outcome, a SEN status, a code. */
struct case_word {
	const char *id, *name;
	const char *const *aliases;	size_t n_aliases;
};

struct case_answer {
	struct case_word word;
	enum case_state state;
};

enum trigger_rule {
	TRIGGER_SUSPENSIONS_IN_HALF_TERM, TRIGGER_DECLARED, TRIGGER_DAYS_IN_TERM,
	TRIGGER_DAYS_IN_YEAR, TRIGGER_RULE_COUNT
};
extern const char *const trigger_rule_ids[];	/* "days_in_term" */

struct trigger {
	const char *id, *name;
	enum trigger_rule rule;
	int at_least;			/* suspensions or whole days; 0: more_than is used instead */
	int more_than;
	bool is_local;			/* the trust's own, in addition to the usual ones */
};

/* What a clock looks at, and how. Each is implemented by a function in score/clocks.c. */
enum clock_rule {
	CLOCK_YEAR_LIMIT, CLOCK_LUNCHTIMES, CLOCK_NO_MEETING, CLOCK_MEETING_IF_ASKED, CLOCK_MEETING,
	CLOCK_EXAM, CLOCK_NOTIFY, CLOCK_EDUCATION, CLOCK_NO_EXTENSION, CLOCK_CANCELLED,
	CLOCK_REVIEW_PANEL, CLOCK_PRINCIPLES, CLOCK_REMOTE, CLOCK_OFF_SITE, CLOCK_RULE_COUNT
};
extern const char *const clock_rule_ids[];	/* "meeting_if_asked" */

/* Numbers are whole school days; -1 if the audit leaves one out. */
struct clock {
	const char *id, *title;
	enum clock_rule rule;
	const char *words;		/* the rule in the words of its source, printed beside the finding */
	int limit;			/* most days in a school year */
	int over, up_to;		/* days in the term: more than `over`, at most `up_to` */
	int within;			/* school days to the due date */
	int day;			/* the school day on which education begins */
	const char *from;		/* ISO date: the clock applies to decisions from this day on; NULL: to all */
	const char *notice, *start;	/* date fields: when notice was given, and the day that it is about */
	size_t notice_index, start_index;
};
/* The fields that a clock's rule needs; NULL-terminated. */
const char *const *clock_rule_needs(enum clock_rule rule);

struct case_outcome {
	struct case_word word;
	bool permanent;			/* a permanent exclusion proposed or issued */
	bool not_pursued;		/* one that was not pursued, or cancelled after review */
	bool off_site;			/* an off-site direction */
	bool issued;			/* events.csv then contains a permanent exclusion that was not cancelled */
	bool second_reader;		/* somebody else in the trust reads the file too */
};

enum case_field_type {
	CASE_TEXT, CASE_YES_NO, CASE_CHOICE, CASE_DATE, CASE_COMPUTED, CASE_SUPPORT, CASE_ACTIONS,
	CASE_FIELD_TYPE_COUNT
};
extern const char *const case_field_type_ids[];	/* "yes_no" */

/* What a computed field shows. Nobody fills it in: it comes from events.csv, cases.csv and the clocks. */
enum case_computed {
	COMPUTED_NONE, COMPUTED_CASE_REF, COMPUTED_TRIGGER, COMPUTED_HALF_TERM, COMPUTED_DAYS,
	COMPUTED_MEETING, COMPUTED_CLOCK, COMPUTED_PATTERN, COMPUTED_SUSPENSIONS, COMPUTED_SEN_STATUS,
	COMPUTED_OUTCOME, COMPUTED_REVIEW, COMPUTED_WEEKS, COMPUTED_COUNT
};
extern const char *const case_computed_ids[];	/* "half_term" */

/* A condition on a pupil: the field has one of these answers, or cases.csv says one of these things. */
struct case_condition {
	const char *field;		/* NULL: it always holds */
	const char *const *is;	size_t n_is;
	size_t index;			/* of the field */
	bool looked_after, social_worker;	/* or these columns of cases.csv say yes */
	const char *topic;		/* what is not asked if the condition does not hold; NULL: the field's title */
	const char *otherwise;		/* why it is not asked: "no EHC plan"; NULL: the other field's value */
};

struct case_field {
	const char *id, *title, *help;	/* help is NULL if there is none */
	const char *number;		/* "A3", from its position */
	enum case_field_type type;
	enum case_computed computed;
	const struct case_word *choices;	size_t n_choices;
	bool several;			/* of a text: noted again and again, a row each */
	bool gate, na_allowed;
	const char *not_before;		/* of a date: the field whose date must come first; NULL: none */
	size_t not_before_index;
	const char *due_by;		/* of a date: the field whose date is the last day for it; NULL: none */
	size_t due_by_index;
	const char *from, *to;		/* of COMPUTED_WEEKS: the fields with the first and the last day */
	size_t from_index, to_index;
	int at_most;			/* of COMPUTED_WEEKS: school weeks; 0: any number */
	const char *learning;		/* its line on the learning sheet; NULL: none */
	bool statutory;			/* required by a regulation: a gate that cannot wait */
	struct case_condition when;	/* a gate must be answered only if this holds; other fields are asked only then */
};

struct case_section {
	const char *id, *title, *question;	/* question is "" if there is none */
	const char *letter;		/* "A", from its position */
	bool voice;			/* the pupil's own voice */
	const struct case_field *fields;	size_t n_fields;
	size_t first;			/* index of its first field among all fields */
};

enum gate_needs {
	GATE_ALL,			/* all fields must be answered */
	GATE_ANY,			/* one of them must be answered, with its reason */
	GATE_REVIEWED,			/* every support that was tried must have a review date */
	GATE_NEEDS_COUNT
};
extern const char *const gate_needs_ids[];	/* "reviewed" */

struct case_gate {
	const char *name;
	enum gate_needs needs;
	const char *const *ids;	size_t n_ids;	/* of its fields */
	const size_t *fields;		/* n_ids indices */
	bool statutory;			/* as in struct case_field */
	struct case_condition when;
};

enum case_code { CODE_PLACE, CODE_TIME, CODE_TYPE, CASE_CODE_COUNT };
extern const char *const case_code_ids[];	/* "place"; also the name of the column in events.csv */

struct case_codes {
	const struct case_word *words;	size_t n;
};

/* A meeting that is held every week of the school year, and whose turn it is. */
struct case_rota {
	const char *title;		/* NULL: there is none */
	const char *where;		/* or NULL */
	int weekday;			/* 0: Monday */
	const char *start;		/* "13:30" */
	int minutes;
	const char *const *turns;	size_t n_turns;	/* one after the other, from the first of the school year */
};
extern const char *const weekday_ids[];		/* "monday" */
enum { WEEKDAY_COUNT = 5 };

/* Who the learning sheet is for: other people too, so that small numbers are hidden; or only the trust. */
enum case_profile { CASE_PROFILE_PUBLIC, CASE_PROFILE_INTERNAL, CASE_PROFILE_COUNT };
extern const char *const case_profile_ids[];	/* "public" */

struct case_suppression {
	enum case_profile profile;
	int below;			/* counts below this, except 0, are not shown */
	int base;			/* with fewer cases than this, only their number is shown */
	int status_mix;			/* SEN statuses are not shown unless each has this many */
};

/* What the learning sheet counts cases by. A group that the audit asks nothing about has no lines. */
enum learning_group_id {
	LEARNING_HALF_TERMS, LEARNING_QUARTERS, LEARNING_QUALITY, LEARNING_DAYS, LEARNING_OUTCOMES, LEARNING_OTHER,
	LEARNING_SEN, LEARNING_PLACES, LEARNING_TIMES, LEARNING_TYPES, LEARNING_GROUP_COUNT
};
extern const char *const learning_group_ids[];		/* "half_terms" */

/* By which parts of the school year cases are counted: by both, the difference would tell of few of them. */
enum learning_by { LEARNING_BY_HALF_TERM, LEARNING_BY_QUARTER, LEARNING_BY_COUNT };
extern const char *const learning_by_ids[];	/* "quarter" */

/* A question that the learning sheet asks. */
struct learning_question {
	const char *text;
	enum learning_group_id group;	/* asked only if this group is shown; LEARNING_GROUP_COUNT: of any cases */
	const char *line;		/* and, of this line by its id, only if it does not count all cases; NULL: none */
};

/* What an audit asks about a case besides its fields, as its rules and computed fields show. What it does not ask is
 * on no page, in no form and on no line of the learning sheet. */
struct case_asks {
	bool triggers;			/* else a case is counted from its opening */
	bool declared;			/* cases.csv says whether it was declared */
	bool events;			/* suspensions and exclusions */
	bool board;			/* the governing board has a time limit */
	bool permanent;			/* of permanent exclusions: what comes after the decision */
	bool meeting, outcome, review;
	bool sen_status, looked_after, social_worker;
	bool voice;			/* the pupil's own */
	bool gates;
};

/* A guidance or law that clocks and questions follow, for decisions from a certain day on. */
struct case_edition {
	const char *name;		/* "the statutory guidance in force since 26 July 2026" */
	const char *from;		/* ISO date of the first decisions it covers; NULL: from the first */
};

/* A rate that official statistics publish. */
enum case_rate {
	CASE_RATE_SUSPENSIONS,		/* lunchtimes among them */
	CASE_RATE_SUSPENDED,		/* pupils suspended at least once */
	CASE_RATE_PERMANENT,		/* permanent exclusions */
	CASE_RATE_COUNT
};
extern const char *const case_rate_ids[];	/* "permanent_exclusions" */

enum case_unit { CASE_PER_100, CASE_PER_1000, CASE_PER_10000, CASE_UNIT_COUNT };
extern const char *const case_unit_ids[];	/* "per_100_pupils" */

/* One that the learning sheet prints beside the trust's own. */
struct case_published {
	enum case_rate figure;
	enum case_unit unit;
	const char *value;		/* "11.31", as it is published; the trust's own gets as many decimals */
	const char *of;			/* of what schools, inside a sentence: "state-funded schools in England" */
	const char *year;		/* the school year that it is about: "2023-24" */
	const char *source;		/* who published it, where */
};
/* How many decimals its value has. */
int case_published_decimals(const struct case_published *published);

struct case_rules {
	const char *learning_classification;	/* replaces the audit's own on the learning sheet; NULL: the audit's own */
	const struct case_answer *answers;	size_t n_answers;
	const struct trigger *triggers;		size_t n_triggers;
	const struct clock *clocks;		size_t n_clocks;
	const struct case_edition *editions;	size_t n_editions;	/* the earliest first */
	const struct case_outcome *outcomes;	size_t n_outcomes;
	const struct case_word *sen_statuses;	size_t n_sen_statuses;
	struct case_codes codes[CASE_CODE_COUNT];
	const char *const *chair_not;		size_t n_chair_not;	/* posts that must not chair the meeting */
	const char *const *sign_offs;		size_t n_sign_offs;	/* who signs a case's file */
	struct case_rota rota;
	const char *trigger, *meeting;	/* what the audit calls them inside a sentence: "referral", "clinic" */
	int meeting_target;		/* school days from trigger to meeting; 0: none is set */
	int review_weeks;		/* school weeks from meeting to review, at most; 0: none are set */
	enum learning_by learning_by;
	const struct learning_question *questions;	size_t n_questions;	/* of the learning sheet */
	struct case_asks asks;
	struct case_suppression suppression;
	const struct case_published *published;	size_t n_published;
	const struct case_section *sections;	size_t n_sections;
	const struct case_field *fields;	size_t n_fields;	/* of all sections */
	const struct case_gate *gates;		size_t n_gates;
};

struct framework;

/* For an audit of cases only; any other is a bug: die(). */
const struct case_rules *case_rules_of(const struct framework *framework);

/* Look-ups by id, name or alias, folded as in base/fold.h; NULL if there is none. */
const struct case_field *case_rules_field(const struct case_rules *rules, const char *id);
const struct case_answer *case_rules_answer(const struct case_rules *rules, const char *text);
const struct case_outcome *case_rules_outcome(const struct case_rules *rules, const char *text);
const struct case_word *case_rules_sen_status(const struct case_rules *rules, const char *text);
const struct case_word *case_rules_code(const struct case_rules *rules, enum case_code code,
					const char *text);
/* "where K5 is “Yes” or “Partly”, or the pupil is looked after", in the audit's words; NULL if the condition always
 * holds. */
const char *case_condition_words(struct arena *arena, const struct case_rules *rules,
				 const struct case_condition *when);
/* The edition in force on that day, or NULL. */
const struct case_edition *case_rules_edition(const struct case_rules *rules, struct date day);

const struct case_word *case_field_choice(const struct case_field *field, const char *text);

#endif
