/*
 * model_fields.h - what the scoring models ask of an audit: which fields of scoring they take. How they make a level is the
 * score room's (score/models.h).
 */
#ifndef WAYMARK_FRAMEWORK_MODEL_FIELDS_H
#define WAYMARK_FRAMEWORK_MODEL_FIELDS_H

#include "framework/framework.h"

/* A field of scoring that not every model looks at. */
struct model_field {
	const char *name;		/* NULL ends a list */
	bool needed;			/* by the models that take it; else it has a default: */
	long long fallback;		/* at which it says nothing */
	const char *const *taken_by;	/* words of models, ended by NULL; the first is the usual one */
};
extern const struct model_field model_fields[];

bool model_takes(enum scoring_model model, const char *field);

/* The words of the models that an audit may name, ended by NULL. */
extern const char *const model_names[];

#endif
