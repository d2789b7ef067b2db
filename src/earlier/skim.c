/*
 * skim.c - see skim.h. Most of a results.json is answers, reasons, cells and the plan. A tree of all that would cost
 * a third of the time that everything else for a school takes, for each earlier year; so it is passed over.
 */
#include "earlier/skim.h"

#include <string.h>

#include "base/die.h"

/* A tree has about 150 bytes for a value, so one of these limits takes 150 MB at most. A school of a rubric of 135
 * descriptors and three respondents has 20,000 values in all, and a depth of 9. */
enum { VALUES_MAX = 1000000, DEPTH_MAX = 32 };

struct skimming {
	const char *at, *end;
	char *to;
	size_t values, depth;
	const char *const *left_out;
};

/* A key that this room reads must not be here. */
static const char *const left_out_to_compare[] = {
	"added", "agreement", "answers", "assessed", "because", "boxes", "by_level", "cap", "cases", "cell",
	"cells", "checks", "claimed", "clause", "could_be_highest", "could_be_lowest", "counted", "coverage",
	"earlier", "extras", "figures", "gaps", "held", "highest_strand", "holds", "indicated", "last", "lift",
	"lowest_strand", "missing", "newly_met", "no_lift", "no_longer_met", "noted", "number", "otherwise",
	"pairs", "plan", "problems", "reasons", "statutory", "support", "tally", "triggers", "urgent", "views",
	"years", NULL,
};

/* Of answers only who rated, and what that was; of the plan what its table has. */
static const char *const left_out_for_form[] = {
	"added", "agreement", "assessed", "because", "boxes", "by_level", "cap", "cases", "cell", "cells", "checks",
	"claimed", "clause", "could_be_highest", "could_be_lowest", "counted", "coverage", "earlier", "evidence",
	"evidence_types", "figures", "gaps", "holds", "indicated", "judgements", "lift", "lowest_strand", "na_reason",
	"newly_met", "no_lift", "no_longer_met", "otherwise", "pairs", "priorities", "problems", "reasons", "tally",
	"triggers", "urgent", "views", "years", NULL,
};

static bool is_left_out(const char *const *left_out, const char *key, size_t length)
{
	for (size_t i = 0; left_out[i]; i++) {
		if (left_out[i][0] == key[0] && strlen(left_out[i]) == length && memcmp(left_out[i], key, length) == 0)
			return true;
	}
	return false;
}

/* After the quotation mark that ends the text which begins at `from`, itself one. */
static const char *text_end(const char *from, const char *end)
{
	const char *at = from + 1, *quote;

	while ((quote = memchr(at, '"', (size_t)(end - at)))) {
		size_t slashes = 0;

		while (quote - slashes > from + 1 && quote[-1 - (ptrdiff_t)slashes] == '\\')
			slashes++;
		at = quote + 1;
		if (slashes % 2 == 0)
			return at;
	}
	return end;
}

static bool is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Copy only the line ends; without one, a space, since what it separates is not to become one word. */
static void pass_spaces(struct skimming *s)
{
	const char *from = s->at;
	bool lines = false;

	for (; s->at < s->end && is_space(*s->at); s->at++) {
		if (*s->at != '\n')
			continue;
		*s->to++ = '\n';
		lines = true;
	}
	if (s->at > from && !lines)
		*s->to++ = ' ';
}

/* Pass over a value; its line ends stay. Returns false if it is cut off. */
static bool pass_over(struct skimming *s)
{
	size_t depth = 0;

	if (s->at < s->end && *s->at != '"' && *s->at != '{' && *s->at != '[') {
		while (s->at < s->end && !is_space(*s->at) && !strchr(",]}", *s->at))
			s->at++;
		return true;
	}
	while (s->at < s->end) {
		const char c = *s->at;

		depth += c == '{' || c == '[';
		depth -= c == '}' || c == ']';
		if (c == '\n')
			*s->to++ = '\n';
		s->at = c == '"' ? text_end(s->at, s->end) : s->at + 1;
		if (!depth)
			return true;
	}
	return false;
}

/* Leave out a value and its key, which is the last that was copied, if another key follows; else it becomes null. */
static void leave_out(struct skimming *s, char *key)
{
	char *value = s->to, *to = key;
	const bool whole = pass_over(s);

	pass_spaces(s);
	if (s->at < s->end && *s->at == ',') {
		for (const char *c = key; c < s->to; c++) {
			if (*c == '\n')
				*to++ = '\n';
		}
		s->at++;
		s->to = to;
		return;
	}
	memmove(value + 4, value, (size_t)(s->to - value));
	memcpy(value, "null", 4);
	s->to += 4;
	if (!whole)
		*s->to++ = '[';	/* it is cut off, and stays so */
}

/* A text; if it is a key of what is left out, with its value. */
static void take_text(struct skimming *s)
{
	const char *from = s->at, *end = text_end(from, s->end);
	char *key = s->to;

	memcpy(s->to, from, (size_t)(end - from));
	s->to += end - from;
	s->at = end;
	pass_spaces(s);
	if (s->at == s->end || *s->at != ':')
		return;
	*s->to++ = *s->at++;
	s->values++;
	pass_spaces(s);
	if (is_left_out(s->left_out, from + 1, (size_t)(end - from) - 2))
		leave_out(s, key);
}

static void take_byte(struct skimming *s)
{
	const char c = *s->at++;

	*s->to++ = c;
	s->values += c == '{' || c == '[' || c == ',';
	if (c == '{' || c == '[')
		s->depth++;
	else if ((c == '}' || c == ']') && s->depth)
		s->depth--;
}

struct skimmed skim(struct arena *arena, const char *bytes, size_t length, enum skim_for who)
{
	/* The most that it grows is by four bytes in seven, if "cap":} becomes "cap":null}; and by a bracket. */
	const size_t room = 2 * length + 8;
	struct skimmed made = { .bytes = arena_alloc(arena, room), .within_limits = true };
	struct skimming s = { .at = bytes, .end = bytes + length, .to = made.bytes,
			      .left_out = who == SKIM_FOR_FORM ? left_out_for_form : left_out_to_compare };

	while (s.at < s.end && made.within_limits) {
		if (*s.at == '"')
			take_text(&s);
		else if (is_space(*s.at))
			pass_spaces(&s);
		else
			take_byte(&s);
		made.within_limits = s.depth <= DEPTH_MAX && s.values <= VALUES_MAX;
	}
	made.length = (size_t)(s.to - made.bytes);
	if (made.length > room)
		die("a text grew by more than it has room for");
	return made;
}
