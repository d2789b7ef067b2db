/*
 * model_fields.h - which fields of scoring each scoring model uses. How a model determines a level is
 * up to the score room (score/models.h).
 */
#ifndef WAYMARK_FRAMEWORK_MODEL_FIELDS_H
#define WAYMARK_FRAMEWORK_MODEL_FIELDS_H

#include "framework/framework.h"

/* A field of scoring that not every model uses. */
struct model_field {
	const char *name;		/* NULL ends a list */
	bool needed;			/* required by the models that use it; otherwise it has a default: */
	long long fallback;		/* this value, which has no effect */
	const char *const *taken_by;	/* ids of models, NULL-terminated; the first is the usual one */
};
extern const struct model_field model_fields[];

bool model_takes(enum scoring_model model, const char *field);

/* The ids of the models that an audit may name, NULL-terminated. */
extern const char *const model_names[];

#endif
