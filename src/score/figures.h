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

struct figures {
	struct figure *const *sections;		/* per section, as many as it has */
	struct check_result *const *checks;	/* per section */
};

/* Problems of the rows go to diags. */
struct figures figures_bind(struct arena *arena, const struct framework *framework,
			    const struct school_evidence *evidence, struct diags *diags);

/* The lowest level that a figure or a check holds the section at, 0 if none does; why is then a
 * sentence, and at where the figures stand. */
int figures_limit(struct arena *arena, const struct framework *framework,
		  const struct figures *figures, size_t section, const char **why,
		  const struct loc **at, size_t *n_at);

/* The largest base among the figures that a judgement rests on, in millionths; 0 if there is none.
 * Sets *any if one of them is given. */
long long figures_base(const struct framework *framework, const struct figures *figures,
		       const struct judgement *judgement, bool *any);

#endif
