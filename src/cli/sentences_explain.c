/* sentences_explain.c - see sentences.h: the row-by-row sentences of `explain`. */
#include "cli/sentences.h"

#include <string.h>

/* ---- a section ---- */

const char *cli_says_levels(struct arena *arena, const char *record, const char *indicated, const char *supported)
{
	return arena_printf(arena, "On record: %s; by the ratings alone: %s; supported: %s.", record, indicated,
			    supported);
}

const char *cli_says_judged(struct arena *arena, const char *level, const char *by, const char *place,
			    const char *reason)
{
	return arena_printf(arena, "%s%s%s (%s)%s%s", level, *by ? ", by " : "", by, place, *reason ? ": " : ".", reason);
}

const char *cli_says_judgement(struct arena *arena, const char *title, const char *level, const char *beside,
			       const char *why, const char *id)
{
	return arena_printf(arena, "%s: %s. %s%s%s [%s]", title, level, beside, *beside ? " " : "", why, id);
}

const char *cli_says_since(struct arena *arena, const char *title)
{
	return title ? arena_printf(arena, "Since last year: %s", title) : "Since last year";
}

const char *cli_says_year(struct arena *arena, const char *year, const char *word, bool carried, bool to_be_moderated)
{
	return arena_printf(arena, "%s %s%s%s", year, word, carried ? ", carried" : "",
			    to_be_moderated ? ", to be moderated" : "");
}

const char *cli_says_years(struct arena *arena, const char *const *years, size_t n)
{
	const char *text = "", *mark = "";

	for (size_t i = 0; i < n; i++, mark = "; ")
		text = arena_printf(arena, "%s%s%s", text, mark, years[i]);
	return arena_printf(arena, "%s: %s.", n == 1 ? "Earlier" : "Over the years", text);
}

const char *cli_says_read(struct arena *arena, const char *year, const char *date, const char *version, bool same)
{
	return arena_printf(arena, "Compared with the report of %s: %s, version %s of the audit%s.", year, date, version,
			    same ? "" : ", another major version");
}

const char *cli_says_would_lift(struct arena *arena, const char *level)
{
	return level ? arena_printf(arena, "What would lift it to %s", level) : "What would lift it";
}

const char *cli_says_remedy(struct arena *arena, const char *what, const char *action)
{
	return arena_printf(arena, "%s: %s", what, action);
}

const char *cli_says_lifts(struct arena *arena, const char *number, const char *title, const char *level,
			   const char *text, const char *now, const char *id)
{
	return arena_printf(arena, "%s %s: %s Now: %s. [%s]", number,
			    title ? arena_printf(arena, "%s, %s", title, level) : id, text,
			    now ? now : "claimed, so what it needs is a dated source", id);
}

const char *cli_says_no_figure(struct arena *arena, const char *title, const char *id)
{
	return arena_printf(arena, "%s: not given. [%s]", title, id);
}

/* A text may end in a full stop, which is dropped because more follows. */
static const char *without_stop(struct arena *arena, const char *text)
{
	size_t length = strlen(text);

	return arena_strndup(arena, text, length - (length && text[length - 1] == '.'));
}

const char *cli_says_figure(struct arena *arena, const char *title, const char *value, const char *base,
			    const char *period, const char *place, const char *id)
{
	return arena_printf(arena, "%s: %s%s%s (%s%s%s). [%s]", title, *value ? without_stop(arena, value) : "not given",
			    *base ? ", " : "", base, period, *period ? ", " : "", place, id);
}

/* ---- a descriptor and its answers ---- */

const char *cli_says_how(enum agreement agreement, bool reviewed, bool to_be_moderated)
{
	static const char *const sentences[AGREEMENT_COUNT] = {
		[AGREEMENT_NONE] = "Nobody answered, so it counts as not met.",
		[AGREEMENT_AGREED] = "The value agreed together counts.",
		[AGREEMENT_SINGLE] = "One respondent answered, and that counts.",
		[AGREEMENT_UNANIMOUS] = "All respondents gave this rating.",
		[AGREEMENT_MAJORITY] = "Most but not all respondents gave this rating: provisional.",
		[AGREEMENT_LOWER_MEDIAN] = "The ratings differ, and the lower middle one counts: to be moderated.",
	};

	if (agreement == AGREEMENT_AGREED && reviewed)
		return "The reviewer's rating counts.";
	if (agreement == AGREEMENT_SINGLE && to_be_moderated)
		return "One respondent alone answered, and that counts: to be moderated.";
	return sentences[agreement];
}

const char *cli_says_counts(struct arena *arena, const char *level, const char *state, const char *how, bool claimed)
{
	return arena_printf(arena, "%s%s%s. %s%s", level ? level : "", level ? ": " : "", state, how,
			    claimed ? " Claimed, not evidenced: it needs a dated source." : "");
}

const char *cli_says_not_answered(struct arena *arena, const char *who)
{
	return arena_printf(arena, "%s: not answered.", who);
}

const char *cli_says_noted(struct arena *arena, const char *who, const char *rating, const char *note,
			   const char *place)
{
	const char *text = !rating ? note : *note ? arena_printf(arena, "%s. %s", rating, note)
						  : arena_printf(arena, "%s.", rating);

	if (!*text)
		text = "not answered";
	return arena_printf(arena, "%s: %s (%s)", who, text, place);
}

const char *cli_says_rated(struct arena *arena, const char *who, const char *rating, const char *strand, bool generated,
			   const char *place)
{
	return arena_printf(arena, "%s: %s%s%s (%s).", who, rating,
			    strand ? arena_printf(arena, ", for the whole %s", strand) : "",
			    generated ? ", generated" : "", place);
}

const char *cli_says_why_not(struct arena *arena, bool waived, const char *reason)
{
	return arena_printf(arena, "Why it %s: %s.", waived ? "is waived" : "does not apply",
			    without_stop(arena, reason));
}

const char *cli_says_waived(struct arena *arena, const char *by, const char *until)
{
	if (!*by && !until)
		return "By whom and until when is not said.";
	if (!until)
		return arena_printf(arena, "Waived by %s; until when is not said.", by);
	if (!*by)
		return arena_printf(arena, "Waived until %s; by whom is not said.", until);
	return arena_printf(arena, "Waived by %s until %s.", by, until);
}

const char *cli_says_evidence(struct arena *arena, const char *type, const char *date, const char *text)
{
	const char *source = arena_printf(arena, "%s%s%s", type ? type : "", type && date ? ", " : "", date ? date : "");

	if (!*text)
		return arena_printf(arena, "Evidence: %s.", source);
	return arena_printf(arena, "Evidence: %s%s\"%s\"", source, *source ? ", " : "", text);
}

/* ---- headings ---- */

const char *cli_says_numbered(struct arena *arena, const char *number, const char *title)
{
	return arena_printf(arena, "%s %s", number, title);
}

const char *cli_says_titled(struct arena *arena, const char *title, const char *what)
{
	return arena_printf(arena, "%s: %s", title, what);
}

const char *cli_says_standing(struct arena *arena, const char *level)
{
	return level ? arena_printf(arena, ": %s", level) : ": nothing in it applies";
}

const char *cli_says_with_id(struct arena *arena, const char *text, const char *id)
{
	return arena_printf(arena, "%s [%s]", text, id);
}

const char *cli_says_audit(struct arena *arena, const char *title, const char *version, const char *date)
{
	return arena_printf(arena, "%s, version %s, on %s", title, version, date);
}

/* ---- two schools ---- */

const char *cli_says_among(struct arena *arena, int n, int all)
{
	if (n == all)
		return arena_printf(arena, "Compared: all %d schools.", all);
	if (!n)
		return arena_printf(arena, "Nothing can be compared: none of the %d schools has levels that count.", all);
	return arena_printf(arena, "Compared: %d of the %d schools; the others have no levels that count.", n, all);
}

const char *cli_says_pairing_rule(void)
{
	return "A school can help with a priority of another if it has the highest level there that is not to be "
	       "moderated, above the first and above the other's. A priority has one helper at most; a school helps twice "
	       "at most, and is helped twice at most. First as many priorities of all schools as possible are met, then as "
	       "many as possible by a school of the same phase, then by one of the same local authority or trust; then the "
	       "fixed order of schools decides.";
}

const char *cli_says_nobody(struct arena *arena, const char *section)
{
	return arena_printf(arena, "So nobody helps with “%s”.", section);
}

const char *cli_says_no_needs(struct arena *arena, const char *school, const char *why, bool left_out)
{
	if (why)
		return arena_printf(arena, "%s is not compared (%s).", school, why);
	return arena_printf(arena, "%s has no priority %s.", school, left_out ? "in what was asked for" : "this year");
}
