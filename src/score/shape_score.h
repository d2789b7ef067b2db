/*
 * shape_score.h - the shapes of score's results (framework/shape.h).
 *
 * shape_school_result has the fields at the top; the others are parts of it.
 */
#ifndef WAYMARK_SCORE_SHAPE_SCORE_H
#define WAYMARK_SCORE_SHAPE_SCORE_H

#include "framework/shape.h"

extern const struct shape shape_school_result;		/* struct school_result */
extern const struct shape shape_indicator;		/* struct indicator; its audit is struct figure_rule */
extern const struct shape shape_figures_section;	/* struct indicator_section; its audit is struct section */
extern const struct shape shape_school_indicators;	/* struct school_indicators: the fields at its top */
extern const struct shape shape_learning;		/* struct learning_sheet: the fields at its top */

extern const struct shape shape_tally;			/* struct tally */
extern const struct shape shape_section;		/* struct section_result; its audit is struct section */
extern const struct shape shape_strand;			/* struct strand_result; its audit is struct strand */
extern const struct shape shape_judgement;		/* struct judgement_result; its audit is struct judgement */
extern const struct shape shape_cap;			/* struct capped */
extern const struct shape shape_no_level;		/* struct no_level */
extern const struct shape shape_figure;			/* struct figure; its audit is struct figure_field */
extern const struct shape shape_check;			/* struct check_result */
extern const struct shape shape_hold;			/* struct hold */
extern const struct shape shape_missing;		/* struct missing_figure */
extern const struct shape shape_box;			/* struct filled_box */
extern const struct shape shape_reason;			/* struct reason */
extern const struct shape shape_change;			/* struct change */
extern const struct shape shape_change_read;		/* struct change_read */

/* ---- what their rows share ---- */

struct box;
struct box_text;
struct clause;
struct section;

/* How a section that is in focus but has no level is marked: a word, hatched. */
struct no_level {
	const char *word;
	uint32_t fill, ink;
	bool hatched;
};
const struct no_level *shape_make_no_level(struct arena *arena, const char *status_name);

/* What limits a level, and why. */
struct capped {
	unsigned kind;			/* enum cap_kind */
	const char *reason;
};
const struct capped *shape_make_cap(const struct shape_context *c, const struct section *section, unsigned kind,
				    const char *reason);

/* A sentence about a section in the form that the document may have. */
const char *shape_sentence(const struct shape_context *c, const struct section *section, const char *text);

/* The ids of the reasons why a level is not the one that its counts alone would give; ended by NULL. */
extern const char *const shape_because_ids[];
struct shape_list shape_because(const struct shape_context *c, const struct clause *clause);

/* A box with the texts that respondents wrote in it. Makes a list of filled boxes from all texts, box by box. */
struct filled_box {
	const struct box *box;
	const void *texts;	size_t n_texts;
};
struct shape_list shape_fill_boxes(const struct shape_context *c, const struct box *boxes, size_t n_boxes,
				   const struct box_text *texts);

#endif
