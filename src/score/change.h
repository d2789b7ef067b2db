/*
 * change.h - what changed in a judgement since last year, and what is carried over from then.
 *
 * "Last year" is the latest earlier year that has this school. What stood then is the level that was judged
 * then, or the one that was carried then. Levels are compared only if both are of one sort: within one major
 * version of the audit, both the reviewer's or both by ratings, and neither to be moderated.
 */
#ifndef WAYMARK_SCORE_CHANGE_H
#define WAYMARK_SCORE_CHANGE_H

#include "earlier/earlier.h"
#include "score/score.h"

enum change_kind {
	CHANGE_FIRST,			/* no earlier year has this school: a baseline */
	CHANGE_NEW,			/* last year's audit did not have it */
	CHANGE_UP, CHANGE_DOWN, CHANGE_SAME,
	CHANGE_TO_BE_MODERATED,		/* one of the two levels is, so nothing has moved */
	CHANGE_UNLIKE,			/* one of the two is the reviewer's, the other by ratings alone */
	CHANGE_NO_LEVEL_THEN, CHANGE_NO_LEVEL_NOW, CHANGE_NO_LEVEL,	/* in focus this year, except the last */
	CHANGE_CARRIED,			/* outside this year's focus: the last level still stands */
	CHANGE_LAPSED,			/* outside this year's focus: the last level is too old to stand */
	CHANGE_NOT_COMPARED,		/* last year's audit was of another major version */
	CHANGE_KIND_COUNT
};
extern const char *const change_kind_ids[];	/* "no_level_then" */

/* An arrow is printed only if the level or at least two descriptors changed. */
enum change_arrow { CHANGE_ARROW_NONE, CHANGE_ARROW_UP, CHANGE_ARROW_DOWN, CHANGE_ARROW_COUNT };
extern const char *const change_arrow_ids[];

/* Why a level is lower: the column reason_code of judgements.csv. */
enum fall_reason {
	FALL_NOT_GIVEN, FALL_DECLINED, FALL_JUDGED_STRICTLY, FALL_STAFFING, FALL_COHORT, FALL_DESCRIPTOR_CHANGED,
	FALL_EVIDENCE_LAPSED, FALL_REASON_COUNT
};
extern const char *const fall_reason_ids[];			/* "judged_strictly" */
const char *fall_reason_name(enum fall_reason reason);	/* "it is judged more strictly", for people */

/* By its id, in any spelling of capitals, spaces and hyphens; FALL_NOT_GIVEN if it is none. */
enum fall_reason fall_reason_find(const char *text);

/* A level of an earlier year. */
struct change_level {
	int level;
	/* The school year in which it was judged, "2024-25", and the day of that report; NULL and 0 if it is what
	 * judgements.csv says of the last review. */
	const char *year;
	int school_year;
	struct date date;
	bool carried;			/* last year it was outside the focus and carried from an earlier one */
	bool provisional, to_be_moderated, by_reviewer;
	bool generated;			/* that year's evidence was made up */
};

/* A descriptor that is neither newly met nor no longer met. */
struct changed_descriptor {
	const struct descriptor *descriptor;
	enum answer_state then, now;
};

/* A judgement in an earlier year. */
enum change_standing {
	STANDING_JUDGED, STANDING_CARRIED, STANDING_NOT_ASSESSED, STANDING_NOT_IN_FOCUS,
	STANDING_NOT_ASKED,		/* that year's audit did not have it */
	STANDING_WITHHELD, STANDING_DRAFT, STANDING_NO_ANSWERS,	/* the school had no results */
	STANDING_COUNT
};
extern const char *const change_standing_ids[];	/* "not_in_focus" */

struct change_year {
	const char *year;		/* "2024-25" */
	int school_year;
	enum change_standing standing;
	int level;			/* -1: none */
	const char *word;		/* the level's name, or why there is none */
	bool to_be_moderated, generated;
	bool compared;			/* false: the audit was of another major version */
};

struct change {
	const struct section *section;
	enum change_kind kind;
	enum change_arrow arrow;
	/* All of it in sentences, with the cells of this year; those from `named` on name descriptors. */
	const struct reason *reasons;	size_t n_reasons;
	size_t named;
	const char *was_called;		/* its title last year, if that was another; NULL: the same */
	const struct change_level *last;	/* what stood last year; NULL: nothing that could be compared */
	const struct change_level *carried;	/* what still stands: only of CHANGE_CARRIED */
	struct descriptor_list newly_met, no_longer_met;
	struct descriptor_list added;	/* last year's audit did not have them */
	const struct changed_descriptor *otherwise;	size_t n_otherwise;
	/* Why it is lower, or what else judgements.csv gives a reason for. */
	enum fall_reason reason_code;
	const char *reason;		/* in words; NULL: none */
	const struct loc *reason_at;	/* of the code, else of the words; NULL: neither is given */
	bool reason_missing;		/* it is a fall, and no code says why */
	const struct change_year *years;	size_t n_years;	/* earlier years, the oldest first */
};

/* An item that an earlier year's audit had and this one has no more. */
struct change_ended {
	const char *id, *title;
	const char *level_name;		/* then; NULL: none */
};

/* An earlier year as a whole. */
struct change_read {
	const char *year, *version;
	struct date date;
	bool compared, generated;
	const struct change_ended *ended;	size_t n_ended;
};

/* Whether the levels of the two years are compared: up, down or the same. */
bool change_is_move(const struct change *change);

struct answer_sheet;

/* The change in a judgement whose other results are complete, of a section likewise. If a level is lower and no code
 * says why, that is told. NULL without an earlier year. */
const struct change *change_find(struct arena *arena, const struct answer_sheet *sheet,
				 const struct section_result *section, const struct judgement_result *judgement,
				 const struct school_evidence *evidence, struct diags *diags);

#endif
