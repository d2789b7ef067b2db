/* publish.c - see publish.h. */
#include "score/publish.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "evidence/number.h"

enum { MILLION = 1000000 };

static const char HIDDEN[] = "c (confidential)";
static const char HIDDEN_POSTS[] = "The reason is about a single post, and is not published.";
static const char HIDDEN_REASON[] = "The reason names a number, and is not published.";

struct suppress_policy publish_policy(const struct framework *framework)
{
	return (struct suppress_policy){ .profile = SUPPRESS_PUBLIC, .below = framework->suppression.below,
					 .base = framework->suppression.base };
}

/* ---- words ---- */

static bool is_number_word(const char *word, size_t length)
{
	static const char *const words[] = {
		"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty",
		"forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "single", "both", "once",
		"twice", "pair", "couple", "dozen",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strlen(words[i]) == length && strncasecmp(words[i], word, length) == 0)
			return true;
	return false;
}

bool publish_names_number(const char *text)
{
	while (*text) {
		size_t length = 0;

		if (isdigit((unsigned char)*text))
			return true;
		while (isalpha((unsigned char)text[length]))
			length++;
		if (is_number_word(text, length))
			return true;
		text += length ? length : 1;
	}
	return false;
}

bool publish_has_posts(const struct section *section)
{
	for (size_t i = 0; i < section->n_strands; i++)
		if (section->strands[i].descriptors[0].post)
			return true;
	return false;
}

/* Finds "1.5", but not within "11.5", "1.52" or "1.5%". */
static bool names_number(const char *text, const char *number)
{
	const char *at = text;

	while ((at = strstr(at, number))) {
		const char *end = at + strlen(number);
		bool before = at > text && (isdigit((unsigned char)at[-1]) || at[-1] == '.');
		bool behind = isdigit((unsigned char)*end) || *end == '%' ||
			      (*end == '.' && isdigit((unsigned char)end[1]));

		if (!before && !behind)
			return true;
		at = end;
	}
	return false;
}

const char *publish_sentence(const struct section *section, const char *text)
{
	for (size_t i = 0; text && i < section->n_strands; i++) {
		const struct strand *strand = &section->strands[i];

		if (strand->descriptors[0].post &&
		    (strstr(text, strand->title) || names_number(text, strand->number)))
			return HIDDEN_POSTS;
	}
	return text;
}

struct school_evidence *publish_evidence(struct arena *arena, const struct school_evidence *evidence)
{
	struct school_evidence *published = arena_alloc(arena, sizeof(*published));
	struct judgement_row *rows = arena_array(arena, evidence->n_judgements, sizeof(*rows));

	*published = *evidence;
	for (size_t i = 0; i < evidence->n_judgements; i++) {
		rows[i] = evidence->judgements[i];
		if (publish_names_number(rows[i].reason.text))
			rows[i].reason.text = HIDDEN_REASON;
	}
	published->judgements = rows;
	return published;
}

/* ---- the school ---- */

static bool has_digit(const char *text)
{
	return strpbrk(text, "0123456789") != NULL;
}

static bool is_percent(const struct school_extra *extra, const struct number *number)
{
	return number->sign == NUMBER_PERCENT || strchr(extra->name, '%') || strcasestr(extra->name, "per cent")
	       || strcasestr(extra->name, "percent");
}

/* A number without a clear meaning, as in "3 of 40", may be a small one. */
static bool is_small(const struct suppress_policy *policy, const struct school_extra *extra, long long roll_micro)
{
	int roll = (int)(roll_micro / MILLION);
	struct number number;

	if (!has_digit(extra->cell.text))
		return false;
	if (!number_parse(extra->cell.text, &number))
		return true;
	if (!is_percent(extra, &number))
		return number.micro > 0 && number.micro < policy->below * (long long)MILLION;
	if (!roll)
		return true;
	return suppress_percent_hidden(policy, (int)((number.micro / 100 * roll + MILLION / 2) / MILLION), roll);
}

bool publish_hides_figure(const struct school_result *result)
{
	const struct framework *framework = result->framework;

	for (size_t i = 0; i < framework->n_sections; i++)
		for (size_t k = 0; k < framework->sections[i].n_figures; k++)
			if (result->sections[i].figures[k].own.hidden || result->sections[i].figures[k].before.hidden)
				return true;
	return false;
}

static const struct school_extra *publish_extras(struct arena *arena, const struct suppress_policy *policy,
						 const struct school *school, long long roll, bool hide)
{
	struct school_extra *extras = arena_array(arena, school->n_extras, sizeof(*extras));

	for (size_t i = 0; i < school->n_extras; i++)
		hide |= is_small(policy, &school->extras[i], roll);
	for (size_t i = 0; i < school->n_extras; i++) {
		extras[i] = school->extras[i];
		if (hide && has_digit(extras[i].cell.text))
			extras[i].cell.text = HIDDEN;
	}
	return extras;
}

const struct school *publish_school(struct arena *arena, const struct suppress_policy *policy,
				    const struct school *school, bool hides_figure)
{
	struct school *published = arena_alloc(arena, sizeof(*published));
	struct number roll = { .micro = 0 };

	*published = *school;
	if (!number_parse(school->roll.text, &roll) || roll.micro < 0 || roll.micro > 1000000LL * MILLION)
		roll.micro = 0;
	published->extras = publish_extras(arena, policy, school, roll.micro, hides_figure);
	if (suppress_count_hidden(policy, (int)(roll.micro / MILLION), 0) ||
	    (has_digit(school->roll.text) && !roll.micro))
		published->roll.text = HIDDEN;
	return published;
}
