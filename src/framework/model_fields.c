/* model_fields.c - see model_fields.h. */
#include "framework/model_fields.h"

#include <string.h>

#define NAMED(...) (const char *const[]){ __VA_ARGS__, NULL }

const struct model_field model_fields[] = {
	{ "max_partial", .taken_by = NAMED("ladder") },
	{ "share", .fallback = 50, .taken_by = NAMED("best_fit") },
	{ "floor", .fallback = 80, .taken_by = NAMED("best_fit") },
	{ "points", .needed = true, .taken_by = NAMED("weighted", "xccdf_default", "xccdf_flat") },
	{ "bands", .needed = true,
	  .taken_by = NAMED("weighted", "xccdf_default", "xccdf_flat", "xccdf_flat_unweighted", "xccdf_absolute") },
	{ .name = NULL },
};

const char *const model_names[] = {
#define MODEL(NAME, name) [MODEL_##NAME] = #name,
#define MODEL_OF_KIND(NAME, name) [MODEL_##NAME] = NULL,
#include "framework/models.def"
#undef MODEL
};

const char *scoring_model_name(enum scoring_model model)
{
	static const char *const names[MODEL_COUNT] = {
#define MODEL(NAME, name) [MODEL_##NAME] = #name,
#include "framework/models.def"
#undef MODEL
	};

	return names[model];
}

bool model_takes(enum scoring_model model, const char *field)
{
	for (const struct model_field *f = model_fields; f->name; f++) {
		if (strcmp(f->name, field) != 0)
			continue;
		for (size_t i = 0; f->taken_by[i]; i++) {
			if (strcmp(f->taken_by[i], scoring_model_name(model)) == 0)
				return true;
		}
	}
	return false;
}
