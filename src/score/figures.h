/*
 * figures.h - one school's figures: values as the audit's fields ask for them, whether they
 * reconcile, and which levels they hold.
 *
 * A percent is worked out from its numerator and denominator, in millionths, and rounded only when
 * it is printed; so is a gap between two. What cannot be read counts as not given.
 */
#ifndef WAYMARK_SCORE_FIGURES_H
#define WAYMARK_SCORE_FIGURES_H

#include "score/score.h"
#include "score/suppress.h"

struct figures {
	struct figure *const *sections;		/* per section, as many as it has */
	struct check_result *const *checks;	/* per section */
};

/* Problems of the rows go to diags. policy: of a document that may not print all of them; NULL: none is hidden. */
struct figures figures_bind(struct arena *arena, const struct framework *framework,
			    const struct school_evidence *evidence,
			    const struct suppress_policy *policy, struct diags *diags);

/* What holds a section: caps, then checks that fail, in the audit's order. */
const struct hold *figures_holds(struct arena *arena, const struct framework *framework,
				 const struct figures *figures, size_t section, size_t *n);

/* The figures that are not given and could hold the section below level. */
const struct missing_figure *figures_missing(struct arena *arena, const struct framework *framework,
					     const struct figures *figures, size_t section, int level,
					     size_t *n);

/* The largest base among the figures that a judgement rests on, in millionths; 0 if there is none.
 * Sets *any if one of them is given. */
long long figures_base(const struct framework *framework, const struct figures *figures,
		       const struct judgement *judgement, bool *any);

#endif
