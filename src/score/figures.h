/*
 * figures.h - one school's figures: their values, whether they are consistent, and which levels they
 * limit.
 *
 * A percentage is computed from numerator and denominator in millionths and rounded only when printed;
 * so is a gap between two. What cannot be read counts as not given.
 */
#ifndef WAYMARK_SCORE_FIGURES_H
#define WAYMARK_SCORE_FIGURES_H

#include "score/score.h"
#include "score/suppress.h"

struct figures {
	struct figure *const *sections;		/* per section, one per field of the section */
	struct check_result *const *checks;	/* per section */
};

/*
 * Problems with the rows go to diags. policy: that of a document which may not print all figures; NULL: hide nothing.
 */
struct figures figures_bind(struct arena *arena, const struct framework *framework,
			    const struct school_evidence *evidence,
			    const struct suppress_policy *policy, struct diags *diags);

/* What limits a section: caps, then failed checks, in the audit's order. */
const struct hold *figures_holds(struct arena *arena, const struct framework *framework,
				 const struct figures *figures, size_t section, size_t *n);

/* The figures that are missing and could limit the section to less than level. */
const struct missing_figure *figures_missing(struct arena *arena, const struct framework *framework,
					     const struct figures *figures, size_t section, int level,
					     size_t *n);

/* The largest base, in millionths, of the figures that a judgement rests on; 0 if there is none. Sets *any if at
 * least one is given. */
long long figures_base(const struct framework *framework, const struct figures *figures,
		       const struct judgement *judgement, bool *any);

#endif
