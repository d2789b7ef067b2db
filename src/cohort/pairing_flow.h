/* pairing_flow.h - the best choice of pairs among schools, for pairings.c alone. */
#ifndef WAYMARK_COHORT_PAIRING_FLOW_H
#define WAYMARK_COHORT_PAIRING_FLOW_H

#include "cohort/pairings.h"

/* Fill the choices of the standings that are priorities, with a level below their section's in tops (by section; -1: nobody
 * gives). Working memory is taken from the arena. */
void pairing_flow(struct arena *arena, const struct pairing_input *input, const int *tops,
		  struct pairing_choice *choices);

#endif
