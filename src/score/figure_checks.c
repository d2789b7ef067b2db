/*
 * figure_checks.c - do figures reconcile? See figures_internal.h.
 *
 * A check that lacks one of its figures is not made, and says so: it neither holds nor fails.
 */
#include "score/figures_internal.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/rounding.h"
#include "base/text.h"

#include "score/figure_text.h"
#include "score/sentences.h"

struct diag *figures_problem(const struct figure_binder *b, enum diag_code code, struct loc at,
			     const char *value, const char *format, ...)
{
	struct diag *diag;
	va_list args;

	va_start(args, format);
	diag = diags_vtell(b->diags, code, at, b->evidence->school->id.text, value, format, args);
	va_end(args);
	return diag;
}

struct loc figures_place(const struct metric_row *row)
{
	return *row->value.text || !*row->numerator.text ? row->value.at
							      : row->numerator.at;
}

enum { MILLION = 1000000 };

/* How titles are set off. They are never put into lower case: only the author knows whether a title begins with a
 * name. Some contain a comma. */
enum quotes { IN_PRINT, IN_MESSAGE };

static const char *quoted(struct arena *arena, const struct figure_field *field, enum quotes quotes)
{
	return arena_printf(arena, quotes == IN_PRINT ? "\u201c%s\u201d" : "'%s'", field->title);
}

/* "'SEN support' 18" */
static const char *named(const struct figure_binder *b, const struct figure_field *field,
			 enum quotes quotes)
{
	return arena_printf(b->arena, "%s %s", quoted(b->arena, field, quotes),
			    figures_value(&b->figures, field)->text);
}

static const char *named_parts(const struct figure_binder *b, const struct figure_check *check,
			       enum quotes quotes)
{
	const char *text = "";

	for (size_t i = 0; i < check->n_parts; i++)
		text = arena_printf(b->arena, "%s%s%s", text,
				    i == 0 ? "" : i + 1 < check->n_parts ? ", " : " and ",
				    named(b, check->parts[i], quotes));
	return text;
}

/* The first figure of a check that is not given, or NULL. */
static const struct figure_field *missing(const struct figure_binder *b,
					  const struct figure_check *check)
{
	for (size_t i = 0; i < check->n_parts; i++) {
		if (!figures_value(&b->figures, check->parts[i])->has_value)
			return check->parts[i];
	}
	if (check->whole && !figures_value(&b->figures, check->whole)->has_value)
		return check->whole;
	return NULL;
}

static bool any_hidden(const struct figure_binder *b, const struct figure_check *check)
{
	bool hidden = check->whole && figures_value(&b->figures, check->whole)->hidden;

	for (size_t i = 0; i < check->n_parts; i++)
		hidden |= figures_value(&b->figures, check->parts[i])->hidden;
	return hidden;
}

/* The place of a figure of a check; for a sum of percentages, the place of the number of pupils behind it. */
static struct loc place(const struct figure_check *check, const struct figure_value *value)
{
	bool of_pupils = check->kind == CHECK_SUM && check->whole->type == FIGURE_PERCENT;

	return of_pupils ? value->row->denominator.at : figures_place(value->row);
}

static void set_cells(const struct figure_binder *b, struct check_result *result)
{
	const struct figure_check *check = result->check;
	struct loc *cells = arena_array(b->arena, check->n_parts + 1, sizeof(*cells));

	for (size_t i = 0; i < check->n_parts; i++)
		cells[result->n_cells++] =
			place(check, figures_value(&b->figures, check->parts[i]));
	if (check->whole)
		cells[result->n_cells++] = place(check, figures_value(&b->figures, check->whole));
	result->cells = cells;
}

/* The length of a sentence without its full stop. */
static int without_stop(const char *sentence)
{
	size_t length = sentence ? strlen(sentence) : 0;

	return (int)(length && sentence[length - 1] == '.' ? length - 1 : length);
}

/* Report it at the whole; the hint names the places of its parts. */
static void tell(const struct figure_binder *b, const struct figure_check *check,
		 const char *message)
{
	const struct figure_value *whole = figures_value(&b->figures, check->whole);
	struct arena *arena = b->diags->arena;
	const char *cells = "";

	for (size_t i = 0; i < check->n_parts; i++) {
		struct loc at = place(check, figures_value(&b->figures, check->parts[i]));

		cells = arena_printf(arena, "%s%s%s:%d:%d", cells, i ? ", " : "", at.file, at.line,
				     at.column);
	}
	figures_problem(b, DIAG_CSV046, place(check, whole), whole->text, "%s", message)
		->hint = arena_printf(arena, "see %s%s%.*s", cells, check->reason ? "; " : "",
				      without_stop(check->reason),
				      check->reason ? text_lower_first(arena, check->reason) : "");
}

/* How far the sum of a check's parts may be from its whole, since each of them was rounded. */
static long long leeway(const struct figure_binder *b, const struct figure_check *check)
{
	enum { MICRO_A_MILLI = 1000 };
	long long milli = check->tolerance_micro / MICRO_A_MILLI
			  + figures_value(&b->figures, check->whole)->row->tolerance_milli;

	for (size_t i = 0; i < check->n_parts; i++)
		milli += figures_value(&b->figures, check->parts[i])->row->tolerance_milli;
	return milli * MICRO_A_MILLI;
}

/* The result of a sum or a part, without the full stop. */
static const char *finding(const struct figure_binder *b, const struct figure_check *check,
			   long long sum, enum quotes quotes)
{
	const char *parts = named_parts(b, check, quotes), *total = named(b, check->whole, quotes);
	long long whole = figures_value(&b->figures, check->whole)->micro;

	if (check->kind != CHECK_SUM)
		return score_says_part(b->arena, parts, sum <= whole + leeway(b, check), total);
	if (sum != whole && llabs(sum - whole) <= leeway(b, check))
		return score_says_sum_rounded(b->arena, parts, figure_text(b->arena, check->whole->type, sum), total);
	return score_says_sum(b->arena, parts, sum == whole ? NULL : figure_text(b->arena, check->whole->type, sum), total);
}

/* Compare parts and whole, in a sum or a part. */
static void compare(const struct figure_binder *b, struct check_result *result)
{
	const struct figure_check *check = result->check;
	long long whole = figures_value(&b->figures, check->whole)->micro, sum = 0;

	for (size_t i = 0; i < check->n_parts; i++)
		sum += figures_value(&b->figures, check->parts[i])->micro;
	if (check->kind == CHECK_SUM ? llabs(sum - whole) <= leeway(b, check) : sum <= whole + leeway(b, check))
		result->state = CHECK_HELD;
	else
		result->state = CHECK_FAILED;
	if (result->state == CHECK_FAILED)
		tell(b, check, finding(b, check, sum, IN_MESSAGE));
	result->text = arena_printf(b->arena, "%s.", finding(b, check, sum, IN_PRINT));
}

/* ---- percentages of groups that make up the whole ---- */

/* The number in a percentage that must add up: the pupils behind it, or those of them who were counted. */
static long long pupils(const struct figure_value *value, bool counted)
{
	return counted ? value->part_micro : value->base_micro;
}

/* "'Attendance, SEN' (158) and 'Attendance, no SEN' (581)" */
static const char *pupils_named(const struct figure_binder *b, const struct figure_check *check,
				bool counted, enum quotes quotes)
{
	const char *text = "";

	for (size_t i = 0; i < check->n_parts; i++)
		text = arena_printf(b->arena, "%s%s%s (%s)", text,
				    i == 0 ? "" : i + 1 < check->n_parts ? ", " : " and ",
				    quoted(b->arena, check->parts[i], quotes),
				    figure_text(b->arena, FIGURE_COUNT,
						pupils(figures_value(&b->figures, check->parts[i]),
						       counted)));
	return text;
}

/* NULL if they add up; else a sentence without its full stop. */
static const char *pupils_short(const struct figure_binder *b, const struct figure_check *check,
				bool counted, enum quotes quotes)
{
	long long whole = pupils(figures_value(&b->figures, check->whole), counted), sum = 0;

	for (size_t i = 0; i < check->n_parts; i++)
		sum += pupils(figures_value(&b->figures, check->parts[i]), counted);
	if (llabs(sum - whole) <= leeway(b, check))
		return NULL;
	return score_says_pupils(b->arena, pupils_named(b, check, counted, quotes),
				 figure_text(b->arena, FIGURE_COUNT, sum), figure_text(b->arena, FIGURE_COUNT, whole),
				 quoted(b->arena, check->whole, quotes), counted);
}

/* The first figure without a number of pupils behind it, or NULL; *counted tells whether all have a numerator too. */
static const struct figure_field *baseless(const struct figure_binder *b,
					   const struct figure_check *check, bool *counted)
{
	const struct figure_value *whole = figures_value(&b->figures, check->whole);

	*counted = whole->has_part;
	for (size_t i = 0; i < check->n_parts; i++) {
		const struct figure_value *part = figures_value(&b->figures, check->parts[i]);

		*counted &= part->has_part;
		if (!part->base_micro)
			return check->parts[i];
	}
	return whole->base_micro ? NULL : check->whole;
}

/* A percentage of all pupils and those of the groups that make them up share their pupils (domain convention: pupils
 * with and without SEN make the whole school). */
static void compare_pupils(const struct figure_binder *b, struct check_result *result)
{
	const struct figure_check *check = result->check;
	bool counted, number;
	const struct figure_field *lacks = baseless(b, check, &counted);

	if (lacks) {
		result->state = CHECK_NOT_MADE;
		result->text = score_says_no_pupils(b->arena, quoted(b->arena, lacks, IN_PRINT));
		return;
	}
	number = !pupils_short(b, check, false, IN_PRINT);	/* the pupils add up, but those counted may still not */
	if (number && (!counted || !pupils_short(b, check, true, IN_PRINT))) {
		result->state = CHECK_HELD;
		result->text = score_says_pupils_make(b->arena, pupils_named(b, check, false, IN_PRINT),
						      quoted(b->arena, check->whole, IN_PRINT));
		return;
	}
	result->state = CHECK_FAILED;
	tell(b, check, pupils_short(b, check, number, IN_MESSAGE));
	result->text = arena_printf(b->arena, "%s.", pupils_short(b, check, number, IN_PRINT));
}

/* ---- gaps ---- */

/* "28.6% (6 of 21)" */
static const char *based(const struct figure_binder *b, const struct figure_field *field)
{
	const struct figure_value *value = figures_value(&b->figures, field);

	return *value->base ? arena_printf(b->arena, "%s (%s)", value->text, value->base)
			    : value->text;
}

/* So few pupils that one child may move the percentage by ten points: such a gap is printed, but does not stand out
 * (domain convention, as in published school statistics). A base that is not given is not known to be small. */
static bool is_few(const struct figure_binder *b, const struct figure_field *field)
{
	long long base = figures_value(&b->figures, field)->base_micro;

	return base && base < b->framework->suppression.base * (long long)MILLION;
}

/* A gap stands out only if it is known to be of enough pupils. */
static bool is_of_enough(const struct figure_binder *b, const struct figure_field *field)
{
	return !is_few(b, field) && figures_value(&b->figures, field)->base_micro;
}

/* A percentage as a fraction: from its parts where they are given, otherwise from the value itself. */
static bool has_parts(const struct figure_value *value)
{
	return value->has_part && value->base_micro;
}

static long long share_part(const struct figure_value *value)
{
	return has_parts(value) ? value->part_micro : value->micro;
}

static long long share_whole(const struct figure_value *value)
{
	return has_parts(value) ? value->base_micro : 100LL * MILLION;
}

static void measure(const struct figure_binder *b, struct check_result *result)
{
	const struct figure_check *check = result->check;
	const struct figure_value *one = figures_value(&b->figures, check->parts[0]);
	const struct figure_value *two = figures_value(&b->figures, check->parts[1]);
	long long gap = one->micro - two->micro;
	long long points = rounding_gap(share_part(one), share_whole(one), share_part(two), share_whole(two), 1);
	const char *first = arena_printf(b->arena, "%s, %s,", quoted(b->arena, check->parts[0], IN_PRINT),
					 based(b, check->parts[0]));
	const char *second = arena_printf(b->arena, "%s, %s", quoted(b->arena, check->parts[1], IN_PRINT),
					  based(b, check->parts[1]));
	bool few = is_few(b, check->parts[0]) || is_few(b, check->parts[1]);
	bool enough = is_of_enough(b, check->parts[0]) && is_of_enough(b, check->parts[1]);
	bool stands_out = check->flag && enough && llabs(gap) >= (long long)check->flag * MILLION;

	result->state = stands_out ? CHECK_FAILED : CHECK_HELD;
	result->text = score_says_gap(b->arena, first, second, points ? rounding_text(b->arena, llabs(points), 1) : NULL,
				      points > 0);
	result->gap = score_says_points_apart(b->arena, points ? rounding_text(b->arena, llabs(points), 1) : NULL);
	if (few && check->flag)
		result->remark = score_says_few(b->arena, b->framework->suppression.base);
	else if (check->flag && !enough && llabs(gap) >= (long long)check->flag * MILLION)
		result->remark = score_says_base_unknown(b->arena, b->framework->suppression.base);
	if (result->remark)
		result->text = arena_printf(b->arena, "%s %s", result->text, result->remark);
}

/* A figure may be given and yet have no number: "z" if it does not apply, 0 of 0 if there was nobody. */
static const char *not_made(const struct figure_binder *b, const struct figure_field *lacks)
{
	const char *text = figures_value(&b->figures, lacks)->text, *figure = quoted(b->arena, lacks, IN_PRINT);

	return !figure_symbol(text) && figure_no_number(text) ? score_says_no_number(b->arena, figure, text)
							      : score_says_not_checked(b->arena, figure, text);
}

/* ---- what is said where a figure is hidden ---- */

static const char *titles(const struct figure_binder *b, const struct figure_check *check)
{
	const char *text = "";

	for (size_t i = 0; i < check->n_parts; i++)
		text = arena_printf(b->arena, "%s%s%s", text,
				    i == 0 ? "" : i + 1 < check->n_parts ? ", " : " and ",
				    quoted(b->arena, check->parts[i], IN_PRINT));
	return text;
}

/* Whether a sum holds can be told without its numbers; how far two groups are apart cannot. */
static void tell_without_numbers(const struct figure_binder *b, struct check_result *result)
{
	const struct figure_check *check = result->check;
	bool held = result->state == CHECK_HELD, percent = check->whole && check->whole->type == FIGURE_PERCENT;
	const char *parts = titles(b, check);

	if (result->state == CHECK_NOT_MADE)
		return;
	if (check->kind == CHECK_GAP) {
		result->state = CHECK_HIDDEN;
		result->gap = result->remark = NULL;
		result->text = score_says_not_compared(b->arena, parts);
	} else if (check->kind == CHECK_PART) {
		result->text = arena_printf(b->arena, "%s.", score_says_part(
			b->arena, parts, held, quoted(b->arena, check->whole, IN_PRINT)));
	} else {
		result->text = score_says_held(b->arena, parts, quoted(b->arena, check->whole, IN_PRINT), held, percent);
	}
}

struct check_result figures_check(const struct figure_binder *b, const struct figure_check *check)
{
	struct check_result result = { .check = check, .state = CHECK_NOT_MADE };
	const struct figure_field *lacks = missing(b, check);

	if (lacks) {
		result.text = not_made(b, lacks);
		return result;
	}
	set_cells(b, &result);
	result.hidden = any_hidden(b, check);
	if (check->kind == CHECK_GAP)
		measure(b, &result);
	else if (check->kind == CHECK_SUM && check->whole->type == FIGURE_PERCENT)
		compare_pupils(b, &result);
	else
		compare(b, &result);
	if (result.hidden)
		tell_without_numbers(b, &result);
	return result;
}
