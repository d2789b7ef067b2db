/* notes_statements.c - what each field of a review of statements is for. See notes.h. */
#include "framework/notes.h"

const struct field_note notes_statements[] = {
	{ "respondents", "Who may answer: exactly one is agreed, the reviewer.", "2" },
	{ "respondents.id", "How tables write it.", "reviewer|school" },
	{ "respondents.name", "How people read it.", "Reviewer|School" },
	{ "respondents.short", "The heading of a narrow column.", "Reviewer|School" },
	{ "respondents.agreed", "The reviewer: counts wherever given, and is meant if a row names "
			"nobody.", "!true|" },

	{ "groups", "With whom figures are compared; left out: the country.", "1" },
	{ "groups.id", "What the column group of metrics.csv may contain.", "national" },
	{ "groups.name", "How people read it.", "National" },
	{ "groups.aliases", "Other ways in which tables may write it.", NULL },

	{ "scoring.model", "How the ratings of a section become the indicated level; there is one way.",
	  NULL },
	{ "scoring.bands", "What each level above the first asks for, lowest first, in per cent of the "
	  "statements that apply.", "2" },
	{ "scoring.bands.level", "The level, by its id.", "todo_2|todo_3" },
	{ "scoring.bands.met", "At least this share is met.", "!60|!90" },
	{ "scoring.bands.met_or_partly", "At least this share is met, or partly met.", "60" },
	{ "scoring.bands.not_yet", "At most this share is not yet met, or not answered.", "!40|!10" },
	{ "scoring.bands.previous", "The last review's judgement is at least this level.", "todo_1" },
	{ "scoring.uncalibrated", "A sentence for the method note: how far the thresholds can be "
	  "trusted.", NULL },
	{ "scoring.reason_steps", "A reviewer who is this many levels from the indicated one, or above a cap, "
			"must say why.", NULL },
	{ "scoring.gap_steps", "This many steps between the reviewer and another respondent are a gap.",
	  NULL },
	{ "scoring.gap_share", "A gap on more than this per cent of what both rated suggests a visit.",
	  NULL },

	{ "plan.actions_in_all", "Actions for the whole school, at most.", NULL },
	{ "plan.by_level", "Support and rhythm by the level that a section is at.", NULL },
	{ "plan.by_level.support", "Who supports it: an id of plan.support.", "school" },
	{ "plan.by_level.rhythm", "How often, in words.", NULL },

	{ "sections.statements", "What the reviewer rates.", "3" },
	{ "sections.statements.id", "The statement's name in tables; it never changes.", NULL },
	{ "sections.statements.text", "The statement as it is rated.", NULL },
	{ "sections.statements.title", "A short name for lists; left out: the text.", NULL },
	{ "sections.statements.action", "What to do when it is not in place.", NULL },
	{ "sections.statements.success", "How the school will know, and from what source.", NULL },
	{ "sections.statements.gate", "It must be met; why, in one sentence.", NULL },
	{ "sections.statements.statutory", "The gate is a duty of law: while it is not met it comes first in "
			"every document, and is not optional.", NULL },
	{ "sections.statements.several", "A respondent may give evidence of it in several rows, all with one "
	  "rating.", NULL },
	{ "sections.statements.na", "Not applicable is allowed here, with a reason; not together with gate.", NULL },
	{ "sections.statements.owner", "Who does the action.", NULL },
	{ "sections.statements.support", "Who supports it: an id of plan.support, or \"school\".",
	  "school" },
	{ "sections.statements.due", "How long the action may take, such as 10 school days; left out: as in the "
			"plan, or now for what cannot wait.", "10 school days" },
	{ "sections.statements.measured", "When its success can be seen, if that is later: 2 half terms, 2 "
			"years.", "2 years" },
	{ "sections.statements.cost", "What it takes: money, or time.", NULL },
	{ "sections.statements.post", "It is about one identifiable post, so it is left out of what is "
	  "made for others.", NULL },
	{ "sections.statements.fields", "Figures that this statement depends on, by id.", "{ \"todo_1\" }" },

	{ "sections.fields", "Figures beside the statements: metrics.csv, metric SECTION.FIELD.", "1" },
	{ "sections.fields.id", "The figure's name in tables; it never changes.", NULL },
	{ "sections.fields.title", "How people read it.", NULL },
	{ "sections.fields.type", "What sort of figure it is.", "count" },
	{ "sections.fields.lead", "It is printed before the statements.", NULL },
	{ "sections.fields.things", "It counts things, not people, so it is shown however small it is.", NULL },
	{ "sections.fields.min", "The least that is plausible. Without min and max anything is; for a percent, 0 to "
			"100.", "0" },
	{ "sections.fields.max", "The most that is plausible.", "100000" },
	{ "sections.fields.of", "The whole that it is a part of: OTHER or SECTION.OTHER.", NULL },
	{ "sections.fields.row", "Fields with the same row are printed side by side: what they all say.", "Absence" },
	{ "sections.fields.column", "About whom it says that: the head of its column.", "With SEN" },

	{ "sections.checks", "Sums, parts and gaps of figures, one in each; a failure is a warning with its cells.",
	  NULL },
	{ "sections.checks.sum", "These figures add up to equals; percents by the pupils behind them.",
	  NULL },
	{ "sections.checks.equals", "The figure that they add up to.", NULL },
	{ "sections.checks.part", "This figure must not be above the one in of.", NULL },
	{ "sections.checks.of", "The figure that part is a part of.", NULL },
	{ "sections.checks.gap", "Two figures whose gap is printed, in percentage points.", NULL },
	{ "sections.checks.flag", "The gap from which it stands out; 0: it never does.", NULL },
	{ "sections.checks.cap", "The level that the section cannot exceed while a sum or part fails.",
	  "todo_1" },
	{ "sections.checks.reason", "Why it must hold, in one sentence.", NULL },

	{ "sections.checks.action", "What to do while it fails and caps; it comes first in the plan.",
	  NULL },
	{ "sections.checks.success", "How the school will know, as for a statement.", NULL },
	{ "sections.checks.owner", "Who does it.", NULL },
	{ "sections.checks.support", "Who supports it: an id of plan.support, or \"school\".", NULL },
	{ "sections.checks.due", "How long the action may take, such as 10 school days; left out: as in the "
			"plan, or now for what cannot wait.", "10 school days" },
	{ "sections.checks.measured", "When its success can be seen, if that is later: 2 half terms, 2 "
			"years.", "2 years" },
	{ "sections.checks.cost", "What it takes: money, or time.", NULL },

	{ "sections.caps", "Levels that the section cannot pass while a figure has a certain value.", NULL },
	{ "sections.caps.field", "A figure of the type yes_no.", NULL },
	{ "sections.caps.is", "The value that caps.", "no" },
	{ "sections.caps.without", "A yes_no figure that lifts the cap once it is yes.", NULL },
	{ "sections.caps.level", "The level that cannot be passed.", "todo_1" },
	{ "sections.caps.reason", "Why, in one sentence.", NULL },
	{ "sections.caps.statutory", "The law requires it: while it caps it comes first in every document.", NULL },
	{ "sections.caps.concern", "It is a concern about pupils: while it caps it comes first in every document.",
	  NULL },
	{ "sections.caps.action", "What to do while it caps; it comes first in the plan.", NULL },
	{ "sections.caps.success", "How the school will know, as for a statement.", NULL },
	{ "sections.caps.owner", "Who does it.", NULL },
	{ "sections.caps.support", "Who supports it: an id of plan.support, or \"school\".", NULL },
	{ "sections.caps.due", "How long the action may take, such as 10 school days; left out: as in the plan, "
			"or now for what cannot wait.", "10 school days" },
	{ "sections.caps.measured", "When its success can be seen, if that is later: 2 half terms, 2 "
			"years.", "2 years" },
	{ "sections.caps.cost", "What it takes: money, or time.", NULL },

	{ "sections.judgements", "What the section ends in; left out: one, with its own id and title.",
	  "1" },
	{ "sections.judgements.id", "The judgement's name in judgements.csv; it never changes.", NULL },
	{ "sections.judgements.title", "How people read it.", NULL },
	{ "sections.judgements.from", "fields: the reviewer's alone, where a figure's base allows.", NULL },
	{ "sections.judgements.base_min", "The fewest pupils behind such a figure.", NULL },
	{ "sections.judgements.fields", "The figures whose base counts; left out: any of the section.",
	  NULL },

	{ "sections.practice", "Prompts of effective practice.", NULL },
	{ "sections.strengths", "The heading of the box for strengths.", NULL },
	{ "sections.development", "The heading of the box for areas for development.", NULL },
	{ NULL, NULL, NULL },
};
