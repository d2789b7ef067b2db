/*
 * shape_results.c - what results.json says about every school, field by field: the audit, whom it is
 * about, problems.
 */
#include "batch/shape_results.h"

#include "earlier/results_format.h"
#include "framework/shape_framework.h"
#include "score/shape_findings.h"

/* ---- problems ---- */

static const char *code(const struct shape_context *c, const void *of)
{
	return diag_code_name(((const struct diag *)of)->code);
}

static const char *hint(const struct shape_context *c, const void *of)
{
	return diag_hint(c->arena, of);
}

static int count(const struct shape_context *c, const void *of)
{
	const struct diag *d = of;

	return d->places ? (int)d->n_places : 1;
}

static struct shape_list places(const struct shape_context *c, const void *of)
{
	const struct diag *d = of;
	size_t n = d->n_places < DIAG_PLACES_MAX ? d->n_places : DIAG_PLACES_MAX;

	return (struct shape_list){ d->places, d->places ? n : 0 };
}

static const struct shape_row problem_rows[] = {
	ROW_TEXT_BY("code", code, "its code: waymark(1) lists them", .always = true),
	ROW_ENUM(diag, "severity", severity, diag_severity_ids, "an error withholds the report"),
	ROW_PLACE(diag, "cell", at, "where it is"),
	ROW_TEXT(diag, "value", value, "the value itself"),
	ROW_TEXT(diag, "message", message, "what is wrong", .always = true),
	ROW_TEXT_BY("hint", hint, "what to do about it", .always = true),
	ROW_INT_BY("count", count, "how often it was found"),
	ROW_PLACES_BY("places", places, "if it was found more than once: the first places"),
};
static const struct shape shape_problem = SHAPE_OF("problem", diag, problem_rows);

/* ---- the whole ---- */

static int format(const struct shape_context *c, const void *of)
{
	return RESULTS_FORMAT;
}

static const void *audit(const struct shape_context *c, const void *of)
{
	return c->framework;
}

static struct shape_list problems(const struct shape_context *c, const void *of)
{
	const struct diags *problems = ((const struct results *)of)->problems;

	return (struct shape_list){ problems->items, problems->n };
}

static const struct shape_row results_rows[] = {
	ROW_INT_BY("format", format, "goes up whenever a field is renamed or removed, or its meaning changes"),
	ROW_POINTER_BY("audit", audit, shape_framework, "the audit", .always = true),
	ROW_INLINE_POINTER(results, findings, shape_about, .always = true),
	ROW_ENUM(results, "status", status, school_status_ids, "whether there is a report, or why there is none"),
	ROW_LIST_BY("problems", problems, shape_problem, "all that was found in the school's rows"),
};
const struct shape shape_results = SHAPE_OF("results", results, results_rows);
