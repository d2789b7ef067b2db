/* notes.c - the notes that all kinds share, and the words for types and limits. See notes.h. */
#include "framework/notes.h"

#include <string.h>

const struct field_note notes_shared[] = {
	{ "api", "The version of this format.", "1" },
	{ "kind", "What sort of audit this is.", NULL },
	{ "id", "The audit's name in tables and files; it never changes.", NULL },
	{ "version", "Printed in every report; results can be compared as long as its first number stays.", "1.0" },
	{ "title", "The title of every document.", NULL },
	{ "subtitle", "Printed under the title on the cover.", NULL },
	{ "formats", "Whom to ask for a document in another format, inside a sentence: a post, never a person.",
	  "the school office" },
	{ "notice", "One sentence on the cover and in the method note, such as what the audit is not.",
	  NULL },
	{ "source", "What the audit goes back to, with its year; say whose the words are.", NULL },
	{ "audience", "For whom it is, as it reads after the word \"for\"; 'waymark list' says it.", NULL },
	{ "language", "The language of the documents, a BCP 47 tag.", "en-GB" },
	{ "restricted", "It is about single pupils or persons, so it runs with --restricted only.", NULL },
	{ "classification", "Whom it is for: printed at the foot of every page that is not public.", NULL },
	{ "retention", "How long the files are kept; printed, never acted on.", "per school schedule" },
	{ "related", "Other audits that belong with this one; the index of a run names them.", "1" },
	{ "related.audit", "The other audit, by its id.", NULL },
	{ "related.why", "What it adds, in one sentence.", NULL },
	{ "set", "What these and this audit make together: a run then has a page with this title, index.pdf, of what "
		 "belongs together and what it has made.", NULL },

	{ "strip", "Up to six figures for the first page, each with whom it is compared with; metrics.csv has them as "
		   "strip.ID.", NULL },
	{ "strip.groups", "Whom they are compared with: what the column group may contain.", "1" },
	{ "strip.groups.id", "How tables write it.", "national" },
	{ "strip.groups.name", "How people read it.", "England" },
	{ "strip.groups.aliases", "Other ways in which tables may write it.", NULL },
	{ "strip.figures", "The figures, in this order.", "1" },
	{ "strip.figures.id", "The figure's name in tables, after strip and a dot; it never changes.", "fsm" },
	{ "strip.figures.title", "What people call it.", "Free school meals" },
	{ "strip.figures.type", "What can be given.", "percent" },
	{ "strip.figures.decimals", "How many decimals are printed; left out: as many as it has, or one of a per cent.",
	  NULL },
	{ "strip.figures.min", "The least that is plausible; it may have a fraction.", "0" },
	{ "strip.figures.max", "The most that is plausible; left out with min: 0 to 100 of a per cent.", "100" },
	{ "strip.figures.things", "It counts things, not people, so it is never too small for a public document.", NULL },
	{ "strip.figures.compare", "The ids of groups that it is compared with.", NULL },
	{ "strip.figures.better", "Which way is better; left out: neither, and no difference is called better.", NULL },

	{ "words", "What this audit calls things, in lower case.", NULL },
	{ "words.section", "One part of the audit.", NULL },
	{ "words.sections", "The plural of that.", NULL },
	{ "words.strand", "One line of a part.", NULL },
	{ "words.strands", "The plural of that.", NULL },
	{ "words.descriptor", "One thing that is rated.", NULL },
	{ "words.descriptors", "The plural of that.", NULL },
	{ "words.posts", "What the action plan says instead of an action about one post.", NULL },

	{ "levels", "The scale of the judgements, lowest first.", "3" },
	{ "levels.id", "The level's name in tables; it never changes.", NULL },
	{ "levels.name", "What people call the level.", NULL },
	{ "levels.meaning", "What it means to be at this level, for the key of the report.", NULL },
	{ "levels.fill", "The colour of its marks; the levels should stay apart in grey.",
	  "#BFDDF5|#5694CA|#12436D|#0B2A45" },
	{ "levels.ink", "The colour of text on that fill.", "#000000|#000000|#FFFFFF|#FFFFFF" },

	{ "ratings", "What the column rating may contain.", "4" },
	{ "ratings.id", "How tables write it.", "M|P|N|NA" },
	{ "ratings.name", "How people read it.", "Met|Partly|Not yet|Not applicable" },
	{ "ratings.state", "What the rating means for the score.",
	  "met|partly|not_yet|not_applicable" },
	{ "ratings.aliases", "Other ways in which tables may write it.", NULL },

	{ "respondents", "Who may answer, in the order of the report's columns.", "2" },
	{ "respondents.id", "How tables write it.", "school|agreed" },
	{ "respondents.name", "How people read it.", "School|Agreed at the meeting" },
	{ "respondents.short", "The heading of a narrow column.", "School|Agreed" },
	{ "respondents.agreed", "The value agreed together: it counts wherever it is given. At most one "
			"respondent has this.", "|!true" },
	{ "respondents.aliases", "Other ways in which tables may write the respondent.", NULL },

	{ "evidence_types", "What the column evidence_type may contain.", "2" },
	{ "evidence_types.id", "How tables write it.", "document|pupil_voice" },
	{ "evidence_types.name", "How people read it.", "Document|Pupil voice" },
	{ "evidence_types.voice", "People's own voice, or data on outcomes.", "|!true" },
	{ "evidence_types.aliases", "Other ways in which tables may write the type.", NULL },

	{ "plan", "The yearly plan that the report proposes.", NULL },
	{ "plan.areas_min", "The fewest sections a school usually adopts in a year; left out: 2, or all there "
			"are.", "2" },
	{ "plan.areas", "The most sections a school usually adopts in a year; left out: 3, or all there are.", "3" },
	{ "plan.actions", "Actions for a section, at most.", NULL },
	{ "plan.lasts", "Half terms from an action's start to its due date.", NULL },
	{ "plan.support", "Who beyond the school can support an action.", "1" },
	{ "plan.support.id", "What the field support of an action names.", NULL },
	{ "plan.support.name", "How people read it.", NULL },

	{ "review", "How often a plan is reviewed, by phase. A phase that is not named is not served, unless "
			"there is a default.",
	  NULL },
	{ "review.nursery", "In nursery schools.", NULL },
	{ "review.primary", "In primary schools.", "!termly" },
	{ "review.middle", "In middle schools.", NULL },
	{ "review.secondary", "In secondary schools.", "!half_termly" },
	{ "review.all-through", "In all-through schools.", NULL },
	{ "review.special", "In special schools.", NULL },
	{ "review.alternative-provision", "In alternative provision, such as a pupil referral unit.", NULL },
	{ "review.16-plus", "In colleges and sixth forms of their own.", NULL },
	{ "review.default", "In schools of every phase that is not named here.", "!half_termly" },
	{ "suppression", "Which numbers of people a public document does not show.", NULL },
	{ "suppression.below", "Counts of people below this, except 0.", NULL },
	{ "suppression.base", "Percentages and averages of fewer people than this; gaps between them do not "
			"stand out either.",
	  NULL },
	{ "renamed", "What sections, strands and the like of earlier versions are called today: new ids by old ones.",
	  "{}" },
	{ "ended", "The ids of those that are no more.", "{}" },
	{ "context", "Columns of schools.csv that are shown beside the levels of all schools, by their headers; never "
		"about inspections, grades or persons.", NULL },
	{ "recheck_months", "How long a level stands while its section is outside the focus: an older one is not carried "
			    "over.", NULL },

	{ "scoring", "How answers become levels.", NULL },
	{ "scoring.blanks_limit", "The per cent unanswered above which a section is not assessed.",
	  NULL },
	{ "scoring.na_limit", "The per cent not applicable above which a section has too few "
	  "applicable items.", NULL },
	{ "scoring.gate_cap", "The level, as a number, that a section cannot pass while a gate is not "
	  "met.", NULL },

	{ "sections", "The parts of the audit, in the order of the report.", "1" },
	{ "sections.id", "The part's name in tables; it never changes.", NULL },
	{ "sections.title", "Its heading.", NULL },
	{ "sections.question", "One sentence under the heading.", NULL },
	{ "sections.levels", "The levels that it can have, by id, the lowest first; left out: all.",
	  "{ \"todo_1\", \"todo_2\", \"todo_3\" }" },
	{ NULL, NULL, NULL },
};

const struct field_note notes_rubric[] = {
	{ "below", "Said of a section below its first level: \"Emerging \u2013 not yet secure\".",
	  NULL },
	{ "scoring.model", "How the answers of a section become its level.", NULL },
	{ "scoring.max_partial", "ladder: how many partly met are tolerated up to the level reached.",
	  NULL },
	{ "scoring.share", "best_fit: more than this per cent is met at the level.", NULL },
	{ "scoring.floor", "best_fit: at least this per cent is met at each lower level.", NULL },
	{ "scoring.points", "weighted, xccdf_default, xccdf_flat: points of a met descriptor at each level; partly "
	  "met earns half in weighted, nothing in the others.",
	  "{ 1, 2, 3 }" },
	{ "scoring.bands", "weighted and xccdf: the least per cent of points for each level.", "{ 0, 50, 80 }" },
	{ "scoring.overall", "A single level for the whole school, where the audit asks for one.",
	  NULL },
	{ "scoring.evidence", "What must be shown before a met counts; left out: nothing.", NULL },
	{ "scoring.evidence.dated_from", "From this level up, a met descriptor needs a dated source; "
	  "left out: none does.", "2" },
	{ "scoring.evidence.types_from", "From this level up, a section needs several types of source; "
	  "left out: none does.", "3" },
	{ "scoring.evidence.min_types", "How many types.", "2" },
	{ "scoring.evidence.needs_voice", "One of them is a voice, or data on outcomes.", NULL },
	{ "sections.strands", "The lines of the section: one descriptor at each level.", "1" },
	{ "sections.strands.id", "The strand's name in tables; it never changes.", NULL },
	{ "sections.strands.title", "Its heading.", NULL },
	{ "sections.strands.gate", "The first level's descriptor must be met; why, in one sentence.",
	  NULL },
	{ "sections.strands.statutory", "The gate is a duty of law: while it is not met it comes first in every "
			"document, and is not optional.", NULL },
	{ "sections.strands.na", "Not applicable is allowed here, with a reason; not together with gate.", NULL },
	{ "sections.strands.several", "A respondent may give evidence of each descriptor in several rows, "
	  "all with its one rating.", NULL },
	{ "sections.strands.owner", "Who does the actions, where a descriptor does not say.", NULL },
	{ "sections.strands.support", "Who supports them: an id of plan.support, or \"school\".",
	  "school" },
	{ "sections.strands.levels", "The levels at which it has a descriptor, one or more; left out: all of its section.",
	  "{ \"todo_1\", \"todo_2\", \"todo_3\" }" },
	{ "sections.strands.descriptors", "One descriptor at each of its levels, by the level's id.", NULL },
	{ "sections.strands.descriptors.text", "What a governor could see or ask for.", NULL },
	{ "sections.strands.descriptors.action", "What to do when it is not met.", NULL },
	{ "sections.strands.descriptors.success", "How the school will know: a change that pupils "
	  "would notice, and its source.", NULL },
	{ "sections.strands.descriptors.owner", "Who does this action.", NULL },
	{ "sections.strands.descriptors.support", "Who supports it: an id of plan.support, or "
	  "\"school\".", "school" },
	{ "sections.strands.descriptors.na", "Not applicable is allowed for this descriptor alone, with a "
	  "reason.", NULL },
	{ "sections.strands.descriptors.several", "A respondent may give evidence of this descriptor alone in "
	  "several rows, all with one rating.", NULL },
	{ "sections.strands.descriptors.due", "How long the action may take, such as 10 school days; left out: "
			"as in the plan, or now for what cannot wait.", "10 school days" },
	{ "sections.strands.descriptors.measured", "When its success can be seen, if that is later: 2 half "
			"terms, 2 years.", "2 years" },
	{ "sections.strands.descriptors.cost", "What it takes: money, or time.", NULL },
	{ NULL, NULL, NULL },
};

static const struct field_note *find(const struct field_note *notes, const char *path)
{
	for (; notes && notes->path; notes++) {
		if (strcmp(notes->path, path) == 0)
			return notes;
	}
	return NULL;
}

const struct field_note *notes_of(const struct kind *kind, const char *path)
{
	const struct field_note *own = find(kind->notes, path);

	return own ? own : find(notes_shared, path);
}

/* "from 1 to 6", "at most 40" */
static const char *range(struct arena *arena, const struct field *field, const char *unit)
{
	if (field->min == field->max)
		return arena_printf(arena, "%ld%s", field->min, unit);
	if (field->min < 1 && field->type != FIELD_INTEGER && field->type != FIELD_MICRO)
		return arena_printf(arena, "at most %ld%s", field->max, unit);
	return arena_printf(arena, "%ld to %ld%s", field->min, field->max, unit);
}

static const char *choices(struct arena *arena, const struct field *field)
{
	const char *text = "one of";

	for (size_t i = 0; field->choices[i]; i++)
		text = arena_printf(arena, "%s%s \"%s\"", text, i ? "," : "", field->choices[i]);
	return text;
}

const char *notes_limits(struct arena *arena, const struct field *field)
{
	static const char *const others[FIELD_TYPE_COUNT] = {
		[FIELD_VERSION] = "numbers with dots", [FIELD_LANGUAGE] = "a language tag",
		[FIELD_BOOLEAN] = "true or false", [FIELD_COLOUR] = "a colour, \"#RRGGBB\"",
		[FIELD_NUMBER] = "a number",
		[FIELD_TABLE] = "a table", [FIELD_BY_LEVEL] = "a table, one entry a level",
	};

	switch (field->type) {
	case FIELD_TEXT:
		return arena_printf(arena, "text, at most %ld bytes", field->max);
	case FIELD_ID:
		return arena_printf(arena, "id of a-z, 0-9 and _, at most %ld bytes", field->max);
	case FIELD_INTEGER:
		return arena_printf(arena, "whole number, %s", range(arena, field, ""));
	case FIELD_MICRO:
		return arena_printf(arena, "number, %s", range(arena, field, ""));
	case FIELD_CHOICE:
		return choices(arena, field);
	case FIELD_TEXTS:
		return arena_printf(arena, "list of texts, at most %ld bytes each", field->max);
	case FIELD_TEXT_OR_TEXTS:
		return arena_printf(arena, "text or list of texts, at most %ld bytes each", field->max);
	case FIELD_PAIRS:
		return arena_printf(arena, "table of texts by name, at most %ld bytes each", field->max);
	case FIELD_COUNTS:
		return arena_printf(arena, "table of whole numbers by name, %s each", range(arena, field, ""));
	case FIELD_INTEGERS:
		return arena_printf(arena, "list of whole numbers, %s each",
				    range(arena, field, ""));
	case FIELD_LIST:
		return arena_printf(arena, "list of %s", range(arena, field, ""));
	default:
		return others[field->type] ? others[field->type] : schema_type_name(field->type);
	}
}

const char *notes_default(struct arena *arena, const struct field *field)
{
	if (field->required)
		return NULL;
	switch (field->type) {
	case FIELD_TEXT:
		return field->text_default && *field->text_default
			? arena_printf(arena, "\"%s\"", field->text_default) : NULL;
	case FIELD_INTEGER:
		return field->number_default >= field->min
			? arena_printf(arena, "%d", field->number_default) : NULL;
	case FIELD_CHOICE:
		return field->choices[field->number_default]
			? arena_printf(arena, "\"%s\"", field->choices[field->number_default]) : NULL;
	case FIELD_BOOLEAN:
		return "false";
	default:
		return NULL;
	}
}
