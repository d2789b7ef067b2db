---@meta
-- The format of audits for editors with a Lua language server (LuaLS): made from the program's own tables by
-- `make bless`. Write this line above the table of an audit to have its fields completed and explained:
--   ---@type waymark.rubric
--   local audit = { ... }
--   return audit

---@class waymark.rubric
---@field api integer The version of this format. (whole number, 1)
---@field kind "rubric" What sort of audit this is. (one of "rubric", "statements", "interview", "case", "indicators", "survey", "plan", "workshop", "matrix")
---@field id string The audit's name in tables and files; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field version string Printed in every report; results can be compared as long as its first number stays. (numbers with dots)
---@field title string The title of every document. (text, at most 900 bytes)
---@field subtitle? string Printed under the title on the cover. (text, at most 200 bytes)
---@field notice? string One sentence on the cover and in the method note, such as what the audit is not. (text, at most 400 bytes)
---@field formats? string Whom to ask for a document in another format, inside a sentence: a post, never a person. (text, at most 60 bytes)
---@field source? string What the audit goes back to, with its year; say whose the words are. (text, at most 400 bytes)
---@field audience? string For whom it is, as it reads after the word "for"; 'waymark list' says it. (text, at most 200 bytes)
---@field language string The language of the documents, a BCP 47 tag. (a language tag)
---@field restricted? boolean It is about single pupils or persons, so it runs with --restricted only. (true or false; else false)
---@field classification? string Whom it is for: printed at the foot of every page that is not public. (text, at most 900 bytes)
---@field retention? string How long the files are kept; printed, never acted on. (text, at most 900 bytes)
---@field related? waymark.rubric.related[] Other audits that belong with this one; the index of a run names them. (list of 1 to 20)
---@field set? string What these and this audit make together: a run then has a page with this title, index.pdf, of what belongs together and what it has made. (text, at most 900 bytes)
---@field strip? waymark.rubric.strip Up to six figures for the first page, each with whom it is compared with; metrics.csv has them as strip.ID. (a table)
---@field words? waymark.rubric.words What this audit calls things, in lower case. (a table)
---@field levels waymark.rubric.levels[] The scale of the judgements, lowest first. (list of 2 to 6)
---@field below? string Said of a section below its first level: "Emerging – not yet secure". (text, at most 60 bytes; else "not yet secure")
---@field ratings waymark.rubric.ratings[] What the column rating may contain. (list of 2 to 20)
---@field respondents waymark.rubric.respondents[] Who may answer, in the order of the report's columns. (list of 1 to 10)
---@field evidence_types? waymark.rubric.evidence_types[] What the column evidence_type may contain. (list of at most 30)
---@field scoring? waymark.rubric.scoring How answers become levels. (a table)
---@field plan? waymark.rubric.plan The yearly plan that the report proposes. (a table)
---@field review waymark.rubric.review How often a plan is reviewed, by phase. A phase that is not named is not served, unless there is a default. (a table)
---@field suppression? waymark.rubric.suppression Which numbers of people a public document does not show. (a table)
---@field context? string[] Columns of schools.csv that are shown beside the levels of all schools, by their headers; never about inspections, grades or persons. (list of texts, at most 60 bytes each)
---@field recheck_months? integer How long a level stands while its section is outside the focus: an older one is not carried over. (whole number, 1 to 120; else 24)
---@field renamed? table<string, string> What sections, strands and the like of earlier versions are called today: new ids by old ones. (table of texts by name, at most 122 bytes each)
---@field ended? string[] The ids of those that are no more. (list of texts, at most 122 bytes each)
---@field sections waymark.rubric.sections[] The parts of the audit, in the order of the report. (list of 1 to 40)

---@class waymark.rubric.related
---@field audit string The other audit, by its id. (id of a-z, 0-9 and _, at most 40 bytes)
---@field why string What it adds, in one sentence. (text, at most 400 bytes)

---@class waymark.rubric.strip
---@field groups? waymark.rubric.strip.groups[] Whom they are compared with: what the column group may contain. (list of at most 10)
---@field figures waymark.rubric.strip.figures[] The figures, in this order. (list of 1 to 6)

---@class waymark.rubric.strip.groups
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.rubric.strip.figures
---@field id string The figure's name in tables, after strip and a dot; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string What people call it. (text, at most 900 bytes)
---@field type? "count"|"percent"|"number"|"money"|"yes_no"|"text" What can be given. (one of "count", "percent", "number", "money", "yes_no", "text")
---@field decimals? integer How many decimals are printed; left out: as many as it has, or one of a per cent. (whole number, 0 to 3)
---@field min? number The least that is plausible; it may have a fraction. (number, -1000000000 to 1000000000)
---@field max? number The most that is plausible; left out with min: 0 to 100 of a per cent. (number, -1000000000 to 1000000000)
---@field things? boolean It counts things, not people, so it is never too small for a public document. (true or false; else false)
---@field compare? string[] The ids of groups that it is compared with. (list of texts, at most 40 bytes each)
---@field better? "unsaid"|"higher"|"lower" Which way is better; left out: neither, and no difference is called better. (one of "unsaid", "higher", "lower"; else "unsaid")

---@class waymark.rubric.words
---@field section? string One part of the audit. (text, at most 40 bytes; else "area")
---@field sections? string The plural of that. (text, at most 40 bytes; else "areas")
---@field strand? string One line of a part. (text, at most 40 bytes; else "strand")
---@field strands? string The plural of that. (text, at most 40 bytes; else "strands")
---@field descriptor? string One thing that is rated. (text, at most 40 bytes; else "descriptor")
---@field descriptors? string The plural of that. (text, at most 40 bytes; else "descriptors")

---@class waymark.rubric.levels
---@field id string The level's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string What people call the level. (text, at most 60 bytes)
---@field meaning string What it means to be at this level, for the key of the report. (text, at most 400 bytes)
---@field fill string The colour of its marks; the levels should stay apart in grey. (a colour, "#RRGGBB")
---@field ink string The colour of text on that fill. (a colour, "#RRGGBB")

---@class waymark.rubric.ratings
---@field id string How tables write it. (text, at most 20 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field state "met"|"partly"|"not_yet"|"not_applicable"|"waived" What the rating means for the score. (one of "met", "partly", "not_yet", "not_applicable", "waived")
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.rubric.respondents
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field short string The heading of a narrow column. (text, at most 24 bytes)
---@field agreed? boolean The value agreed together: it counts wherever it is given. At most one respondent has this. (true or false; else false)
---@field aliases? string[] Other ways in which tables may write the respondent. (list of texts, at most 60 bytes each)

---@class waymark.rubric.evidence_types
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field voice? boolean People's own voice, or data on outcomes. (true or false; else false)
---@field aliases? string[] Other ways in which tables may write the type. (list of texts, at most 60 bytes each)

---@class waymark.rubric.scoring
---@field model? "ladder"|"best_fit"|"strand"|"weighted"|"xccdf_default"|"xccdf_flat"|"xccdf_flat_unweighted"|"xccdf_absolute" How the answers of a section become its level. (one of "ladder", "best_fit", "strand", "weighted", "xccdf_default", "xccdf_flat", "xccdf_flat_unweighted", "xccdf_absolute"; else "ladder")
---@field max_partial? integer ladder: how many partly met are tolerated up to the level reached. (whole number, 0 to 20; else 0)
---@field share? integer best_fit: more than this per cent is met at the level. (whole number, 0 to 99; else 50)
---@field floor? integer best_fit: at least this per cent is met at each lower level. (whole number, 0 to 100; else 80)
---@field points? integer[] weighted, xccdf_default, xccdf_flat: points of a met descriptor at each level; partly met earns half in weighted, nothing in the others. (list of whole numbers, at most 1000 each)
---@field bands? integer[] weighted and xccdf: the least per cent of points for each level. (list of whole numbers, at most 100 each)
---@field blanks_limit? integer The per cent unanswered above which a section is not assessed. (whole number, 0 to 100; else 20)
---@field na_limit? integer The per cent not applicable above which a section has too few applicable items. (whole number, 0 to 100; else 33)
---@field gate_cap? integer The level, as a number, that a section cannot pass while a gate is not met. (whole number, 0 to 5; else 1)
---@field overall? "none"|"lowest"|"median" A single level for the whole school, where the audit asks for one. (one of "none", "lowest", "median"; else "none")
---@field evidence? waymark.rubric.scoring.evidence What must be shown before a met counts; left out: nothing. (a table)

---@class waymark.rubric.scoring.evidence
---@field dated_from? integer From this level up, a met descriptor needs a dated source; left out: none does. (whole number, 1 to 6)
---@field types_from? integer From this level up, a section needs several types of source; left out: none does. (whole number, 1 to 6)
---@field min_types? integer How many types. (whole number, 1 to 20; else 1)
---@field needs_voice? boolean One of them is a voice, or data on outcomes. (true or false; else false)

---@class waymark.rubric.plan
---@field areas_min? integer The fewest sections a school usually adopts in a year; left out: 2, or all there are. (whole number, 1 to 40)
---@field areas? integer The most sections a school usually adopts in a year; left out: 3, or all there are. (whole number, 1 to 40)
---@field actions? integer Actions for a section, at most. (whole number, 1 to 10; else 3)
---@field lasts? integer Half terms from an action's start to its due date. (whole number, 1 to 6; else 2)
---@field support? waymark.rubric.plan.support[] Who beyond the school can support an action. (list of at most 20)

---@class waymark.rubric.plan.support
---@field id string What the field support of an action names. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)

---@class waymark.rubric.review
---@field nursery? "termly"|"half_termly" In nursery schools. (one of "termly", "half_termly")
---@field primary? "termly"|"half_termly" In primary schools. (one of "termly", "half_termly")
---@field middle? "termly"|"half_termly" In middle schools. (one of "termly", "half_termly")
---@field secondary? "termly"|"half_termly" In secondary schools. (one of "termly", "half_termly")
---@field ["all-through"]? "termly"|"half_termly" In all-through schools. (one of "termly", "half_termly")
---@field special? "termly"|"half_termly" In special schools. (one of "termly", "half_termly")
---@field ["alternative-provision"]? "termly"|"half_termly" In alternative provision, such as a pupil referral unit. (one of "termly", "half_termly")
---@field ["16-plus"]? "termly"|"half_termly" In colleges and sixth forms of their own. (one of "termly", "half_termly")
---@field default? "termly"|"half_termly" In schools of every phase that is not named here. (one of "termly", "half_termly")

---@class waymark.rubric.suppression
---@field below? integer Counts of people below this, except 0. (whole number, 0 to 20; else 5)
---@field base? integer Percentages and averages of fewer people than this; gaps between them do not stand out either. (whole number, 0 to 100; else 11)

---@class waymark.rubric.sections
---@field id string The part's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string Its heading. (text, at most 900 bytes)
---@field question string One sentence under the heading. (text, at most 400 bytes)
---@field levels? string[] The levels that it can have, by id, the lowest first; left out: all. (list of texts, at most 40 bytes each)
---@field strands waymark.rubric.sections.strands[] The lines of the section: one descriptor at each level. (list of 1 to 40)

---@class waymark.rubric.sections.strands
---@field id string The strand's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string Its heading. (text, at most 900 bytes)
---@field gate? string The first level's descriptor must be met; why, in one sentence. (text, at most 400 bytes)
---@field statutory? boolean The gate is a duty of law: while it is not met it comes first in every document, and is not optional. (true or false; else false)
---@field na? boolean Not applicable is allowed here, with a reason; not together with gate. (true or false; else false)
---@field several? boolean A respondent may give evidence of each descriptor in several rows, all with its one rating. (true or false; else false)
---@field owner? string Who does the actions, where a descriptor does not say. (text, at most 60 bytes)
---@field support? string Who supports them: an id of plan.support, or "school". (id of a-z, 0-9 and _, at most 40 bytes)
---@field levels? string[] The levels at which it has a descriptor, one or more; left out: all of its section. (list of texts, at most 40 bytes each)
---@field descriptors table<string, waymark.rubric.sections.strands.descriptors> One descriptor at each of its levels, by the level's id. (a table, one entry a level)

---@class waymark.rubric.sections.strands.descriptors
---@field text string What a governor could see or ask for. (text, at most 400 bytes)
---@field action string What to do when it is not met. (text, at most 400 bytes)
---@field success string How the school will know: a change that pupils would notice, and its source. (text, at most 400 bytes)
---@field owner? string Who does this action. (text, at most 60 bytes)
---@field support? string Who supports it: an id of plan.support, or "school". (id of a-z, 0-9 and _, at most 40 bytes)
---@field na? boolean Not applicable is allowed for this descriptor alone, with a reason. (true or false; else false)
---@field several? boolean A respondent may give evidence of this descriptor alone in several rows, all with one rating. (true or false; else false)
---@field due? string How long the action may take, such as 10 school days; left out: as in the plan, or now for what cannot wait. (text, at most 20 bytes)
---@field measured? string When its success can be seen, if that is later: 2 half terms, 2 years. (text, at most 20 bytes)
---@field cost? string What it takes: money, or time. (text, at most 60 bytes)

---@class waymark.statements
---@field api integer The version of this format. (whole number, 1)
---@field kind "statements" What sort of audit this is. (one of "rubric", "statements", "interview", "case", "indicators", "survey", "plan", "workshop", "matrix")
---@field id string The audit's name in tables and files; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field version string Printed in every report; results can be compared as long as its first number stays. (numbers with dots)
---@field title string The title of every document. (text, at most 900 bytes)
---@field subtitle? string Printed under the title on the cover. (text, at most 200 bytes)
---@field notice? string One sentence on the cover and in the method note, such as what the audit is not. (text, at most 400 bytes)
---@field formats? string Whom to ask for a document in another format, inside a sentence: a post, never a person. (text, at most 60 bytes)
---@field source? string What the audit goes back to, with its year; say whose the words are. (text, at most 400 bytes)
---@field audience? string For whom it is, as it reads after the word "for"; 'waymark list' says it. (text, at most 200 bytes)
---@field language string The language of the documents, a BCP 47 tag. (a language tag)
---@field restricted? boolean It is about single pupils or persons, so it runs with --restricted only. (true or false; else false)
---@field classification? string Whom it is for: printed at the foot of every page that is not public. (text, at most 900 bytes)
---@field retention? string How long the files are kept; printed, never acted on. (text, at most 900 bytes)
---@field related? waymark.statements.related[] Other audits that belong with this one; the index of a run names them. (list of 1 to 20)
---@field set? string What these and this audit make together: a run then has a page with this title, index.pdf, of what belongs together and what it has made. (text, at most 900 bytes)
---@field strip? waymark.statements.strip Up to six figures for the first page, each with whom it is compared with; metrics.csv has them as strip.ID. (a table)
---@field words? waymark.statements.words What this audit calls things, in lower case. (a table)
---@field levels waymark.statements.levels[] The scale of the judgements, lowest first. (list of 2 to 6)
---@field ratings? waymark.statements.ratings[] What the column rating may contain. (list of 2 to 20)
---@field respondents waymark.statements.respondents[] Who may answer: exactly one is agreed, the reviewer. (list of 1 to 10)
---@field evidence_types? waymark.statements.evidence_types[] What the column evidence_type may contain. (list of at most 30)
---@field groups? waymark.statements.groups[] With whom figures are compared; left out: the country. (list of 1 to 10)
---@field scoring? waymark.statements.scoring How answers become levels. (a table)
---@field plan? waymark.statements.plan The yearly plan that the report proposes. (a table)
---@field review waymark.statements.review How often a plan is reviewed, by phase. A phase that is not named is not served, unless there is a default. (a table)
---@field suppression? waymark.statements.suppression Which numbers of people a public document does not show. (a table)
---@field recheck_months? integer How long a level stands while its section is outside the focus: an older one is not carried over. (whole number, 1 to 120; else 24)
---@field renamed? table<string, string> What sections, strands and the like of earlier versions are called today: new ids by old ones. (table of texts by name, at most 122 bytes each)
---@field ended? string[] The ids of those that are no more. (list of texts, at most 122 bytes each)
---@field context? string[] Columns of schools.csv that are shown beside the levels of all schools, by their headers; never about inspections, grades or persons. (list of texts, at most 60 bytes each)
---@field sections waymark.statements.sections[] The parts of the audit, in the order of the report. (list of 1 to 40)

---@class waymark.statements.related
---@field audit string The other audit, by its id. (id of a-z, 0-9 and _, at most 40 bytes)
---@field why string What it adds, in one sentence. (text, at most 400 bytes)

---@class waymark.statements.strip
---@field groups? waymark.statements.strip.groups[] Whom they are compared with: what the column group may contain. (list of at most 10)
---@field figures waymark.statements.strip.figures[] The figures, in this order. (list of 1 to 6)

---@class waymark.statements.strip.groups
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.statements.strip.figures
---@field id string The figure's name in tables, after strip and a dot; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string What people call it. (text, at most 900 bytes)
---@field type? "count"|"percent"|"number"|"money"|"yes_no"|"text" What can be given. (one of "count", "percent", "number", "money", "yes_no", "text")
---@field decimals? integer How many decimals are printed; left out: as many as it has, or one of a per cent. (whole number, 0 to 3)
---@field min? number The least that is plausible; it may have a fraction. (number, -1000000000 to 1000000000)
---@field max? number The most that is plausible; left out with min: 0 to 100 of a per cent. (number, -1000000000 to 1000000000)
---@field things? boolean It counts things, not people, so it is never too small for a public document. (true or false; else false)
---@field compare? string[] The ids of groups that it is compared with. (list of texts, at most 40 bytes each)
---@field better? "unsaid"|"higher"|"lower" Which way is better; left out: neither, and no difference is called better. (one of "unsaid", "higher", "lower"; else "unsaid")

---@class waymark.statements.words
---@field section? string One part of the audit. (text, at most 40 bytes; else "section")
---@field sections? string The plural of that. (text, at most 40 bytes; else "sections")
---@field descriptor? string One thing that is rated. (text, at most 40 bytes; else "statement")
---@field descriptors? string The plural of that. (text, at most 40 bytes; else "statements")
---@field posts? string What the action plan says instead of an action about one post. (text, at most 40 bytes; else "leadership")

---@class waymark.statements.levels
---@field id string The level's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string What people call the level. (text, at most 60 bytes)
---@field meaning string What it means to be at this level, for the key of the report. (text, at most 400 bytes)
---@field fill string The colour of its marks; the levels should stay apart in grey. (a colour, "#RRGGBB")
---@field ink string The colour of text on that fill. (a colour, "#RRGGBB")

---@class waymark.statements.ratings
---@field id string How tables write it. (text, at most 20 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field state "met"|"partly"|"not_yet"|"not_applicable"|"waived" What the rating means for the score. (one of "met", "partly", "not_yet", "not_applicable", "waived")
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.statements.respondents
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field short string The heading of a narrow column. (text, at most 24 bytes)
---@field agreed? boolean The reviewer: counts wherever given, and is meant if a row names nobody. (true or false; else false)
---@field aliases? string[] Other ways in which tables may write the respondent. (list of texts, at most 60 bytes each)

---@class waymark.statements.evidence_types
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field voice? boolean People's own voice, or data on outcomes. (true or false; else false)
---@field aliases? string[] Other ways in which tables may write the type. (list of texts, at most 60 bytes each)

---@class waymark.statements.groups
---@field id string What the column group of metrics.csv may contain. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.statements.scoring
---@field model? "bands" How the ratings of a section become the indicated level; there is one way. (one of "bands"; else "bands")
---@field bands? waymark.statements.scoring.bands[] What each level above the first asks for, lowest first, in per cent of the statements that apply. (list of 1 to 5)
---@field uncalibrated? string A sentence for the method note: how far the thresholds can be trusted. (text, at most 400 bytes)
---@field blanks_limit? integer The per cent unanswered above which a section is not assessed. (whole number, 0 to 100; else 20)
---@field na_limit? integer The per cent not applicable above which a section has too few applicable items. (whole number, 0 to 100; else 33)
---@field gate_cap? integer The level, as a number, that a section cannot pass while a gate is not met. (whole number, 1 to 5; else 1)
---@field reason_steps? integer A reviewer who is this many levels from the indicated one, or above a cap, must say why. (whole number, 1 to 6; else 2)
---@field gap_steps? integer This many steps between the reviewer and another respondent are a gap. (whole number, 1 to 2; else 2)
---@field gap_share? integer A gap on more than this per cent of what both rated suggests a visit. (whole number, 0 to 100; else 20)

---@class waymark.statements.scoring.bands
---@field level string The level, by its id. (id of a-z, 0-9 and _, at most 40 bytes)
---@field met? integer At least this share is met. (whole number, 0 to 100; else 0)
---@field met_or_partly? integer At least this share is met, or partly met. (whole number, 0 to 100; else 0)
---@field not_yet? integer At most this share is not yet met, or not answered. (whole number, 0 to 100; else 100)
---@field previous? string The last review's judgement is at least this level. (id of a-z, 0-9 and _, at most 40 bytes)

---@class waymark.statements.plan
---@field actions? integer Actions for a section, at most. (whole number, 1 to 10; else 3)
---@field actions_in_all? integer Actions for the whole school, at most. (whole number, 1 to 99; else 9)
---@field lasts? integer Half terms from an action's start to its due date. (whole number, 1 to 6; else 2)
---@field support? waymark.statements.plan.support[] Who beyond the school can support an action. (list of at most 20)
---@field by_level? table<string, waymark.statements.plan.by_level> Support and rhythm by the level that a section is at. (a table, one entry a level)

---@class waymark.statements.plan.support
---@field id string What the field support of an action names. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)

---@class waymark.statements.plan.by_level
---@field support? string Who supports it: an id of plan.support. (id of a-z, 0-9 and _, at most 40 bytes)
---@field rhythm? string How often, in words. (text, at most 120 bytes)

---@class waymark.statements.review
---@field nursery? "termly"|"half_termly" In nursery schools. (one of "termly", "half_termly")
---@field primary? "termly"|"half_termly" In primary schools. (one of "termly", "half_termly")
---@field middle? "termly"|"half_termly" In middle schools. (one of "termly", "half_termly")
---@field secondary? "termly"|"half_termly" In secondary schools. (one of "termly", "half_termly")
---@field ["all-through"]? "termly"|"half_termly" In all-through schools. (one of "termly", "half_termly")
---@field special? "termly"|"half_termly" In special schools. (one of "termly", "half_termly")
---@field ["alternative-provision"]? "termly"|"half_termly" In alternative provision, such as a pupil referral unit. (one of "termly", "half_termly")
---@field ["16-plus"]? "termly"|"half_termly" In colleges and sixth forms of their own. (one of "termly", "half_termly")
---@field default? "termly"|"half_termly" In schools of every phase that is not named here. (one of "termly", "half_termly")

---@class waymark.statements.suppression
---@field below? integer Counts of people below this, except 0. (whole number, 0 to 20; else 5)
---@field base? integer Percentages and averages of fewer people than this; gaps between them do not stand out either. (whole number, 0 to 100; else 11)

---@class waymark.statements.sections
---@field id string The part's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string Its heading. (text, at most 900 bytes)
---@field question string One sentence under the heading. (text, at most 400 bytes)
---@field levels? string[] The levels that it can have, by id, the lowest first; left out: all. (list of texts, at most 40 bytes each)
---@field statements? waymark.statements.sections.statements[] What the reviewer rates. (list of at most 40)
---@field fields? waymark.statements.sections.fields[] Figures beside the statements: metrics.csv, metric SECTION.FIELD. (list of at most 40)
---@field checks? waymark.statements.sections.checks[] Sums, parts and gaps of figures, one in each; a failure is a warning with its cells. (list of at most 20)
---@field caps? waymark.statements.sections.caps[] Levels that the section cannot pass while a figure has a certain value. (list of at most 20)
---@field judgements? waymark.statements.sections.judgements[] What the section ends in; left out: one, with its own id and title. (list of 1 to 6)
---@field practice? string[] Prompts of effective practice. (list of texts, at most 400 bytes each)
---@field strengths? string The heading of the box for strengths. (text, at most 60 bytes; else "Strengths")
---@field development? string The heading of the box for areas for development. (text, at most 60 bytes; else "Areas for development")

---@class waymark.statements.sections.statements
---@field id string The statement's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field text string The statement as it is rated. (text, at most 400 bytes)
---@field title? string A short name for lists; left out: the text. (text, at most 900 bytes)
---@field action string What to do when it is not in place. (text, at most 400 bytes)
---@field success string How the school will know, and from what source. (text, at most 400 bytes)
---@field gate? string It must be met; why, in one sentence. (text, at most 400 bytes)
---@field statutory? boolean The gate is a duty of law: while it is not met it comes first in every document, and is not optional. (true or false; else false)
---@field na? boolean Not applicable is allowed here, with a reason; not together with gate. (true or false; else false)
---@field several? boolean A respondent may give evidence of it in several rows, all with one rating. (true or false; else false)
---@field owner? string Who does the action. (text, at most 60 bytes)
---@field support? string Who supports it: an id of plan.support, or "school". (id of a-z, 0-9 and _, at most 40 bytes)
---@field due? string How long the action may take, such as 10 school days; left out: as in the plan, or now for what cannot wait. (text, at most 20 bytes)
---@field measured? string When its success can be seen, if that is later: 2 half terms, 2 years. (text, at most 20 bytes)
---@field cost? string What it takes: money, or time. (text, at most 60 bytes)
---@field post? boolean It is about one identifiable post, so it is left out of what is made for others. (true or false; else false)
---@field fields? string[] Figures that this statement depends on, by id. (list of texts, at most 81 bytes each)

---@class waymark.statements.sections.fields
---@field id string The figure's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string How people read it. (text, at most 900 bytes)
---@field type "count"|"percent"|"number"|"money"|"yes_no"|"text" What sort of figure it is. (one of "count", "percent", "number", "money", "yes_no", "text")
---@field lead? boolean It is printed before the statements. (true or false; else false)
---@field things? boolean It counts things, not people, so it is shown however small it is. (true or false; else false)
---@field min? number The least that is plausible. Without min and max anything is; for a percent, 0 to 100. (number, -1000000000 to 1000000000)
---@field max? number The most that is plausible. (number, -1000000000 to 1000000000)
---@field of? string The whole that it is a part of: OTHER or SECTION.OTHER. (text, at most 81 bytes)
---@field row? string Fields with the same row are printed side by side: what they all say. (text, at most 900 bytes)
---@field column? string About whom it says that: the head of its column. (text, at most 40 bytes)

---@class waymark.statements.sections.checks
---@field sum? string[] These figures add up to equals; percents by the pupils behind them. (list of texts, at most 81 bytes each)
---@field equals? string The figure that they add up to. (text, at most 81 bytes)
---@field part? string This figure must not be above the one in of. (text, at most 81 bytes)
---@field of? string The figure that part is a part of. (text, at most 81 bytes)
---@field gap? string[] Two figures whose gap is printed, in percentage points. (list of texts, at most 81 bytes each)
---@field flag? integer The gap from which it stands out; 0: it never does. (whole number, 0 to 100; else 0)
---@field cap? string The level that the section cannot exceed while a sum or part fails. (id of a-z, 0-9 and _, at most 40 bytes)
---@field reason? string Why it must hold, in one sentence. (text, at most 400 bytes)
---@field action? string What to do while it fails and caps; it comes first in the plan. (text, at most 400 bytes)
---@field success? string How the school will know, as for a statement. (text, at most 400 bytes)
---@field owner? string Who does it. (text, at most 60 bytes)
---@field support? string Who supports it: an id of plan.support, or "school". (id of a-z, 0-9 and _, at most 40 bytes)
---@field due? string How long the action may take, such as 10 school days; left out: as in the plan, or now for what cannot wait. (text, at most 20 bytes)
---@field measured? string When its success can be seen, if that is later: 2 half terms, 2 years. (text, at most 20 bytes)
---@field cost? string What it takes: money, or time. (text, at most 60 bytes)

---@class waymark.statements.sections.caps
---@field field string A figure of the type yes_no. (text, at most 81 bytes)
---@field is "no"|"yes" The value that caps. (one of "no", "yes")
---@field without? string A yes_no figure that lifts the cap once it is yes. (text, at most 81 bytes)
---@field level string The level that cannot be passed. (id of a-z, 0-9 and _, at most 40 bytes)
---@field reason string Why, in one sentence. (text, at most 400 bytes)
---@field statutory? boolean The law requires it: while it caps it comes first in every document. (true or false; else false)
---@field concern? boolean It is a concern about pupils: while it caps it comes first in every document. (true or false; else false)
---@field action? string What to do while it caps; it comes first in the plan. (text, at most 400 bytes)
---@field success? string How the school will know, as for a statement. (text, at most 400 bytes)
---@field owner? string Who does it. (text, at most 60 bytes)
---@field support? string Who supports it: an id of plan.support, or "school". (id of a-z, 0-9 and _, at most 40 bytes)
---@field due? string How long the action may take, such as 10 school days; left out: as in the plan, or now for what cannot wait. (text, at most 20 bytes)
---@field measured? string When its success can be seen, if that is later: 2 half terms, 2 years. (text, at most 20 bytes)
---@field cost? string What it takes: money, or time. (text, at most 60 bytes)

---@class waymark.statements.sections.judgements
---@field id string The judgement's name in judgements.csv; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string How people read it. (text, at most 900 bytes)
---@field from? "statements"|"fields" fields: the reviewer's alone, where a figure's base allows. (one of "statements", "fields"; else "statements")
---@field base_min? integer The fewest pupils behind such a figure. (whole number, 1 to 1000; else 11)
---@field fields? string[] The figures whose base counts; left out: any of the section. (list of texts, at most 81 bytes each)

---@class waymark.interview
---@field api integer The version of this format. (whole number, 1)
---@field kind "interview" What sort of audit this is. (one of "rubric", "statements", "interview", "case", "indicators", "survey", "plan", "workshop", "matrix")
---@field id string The audit's name in tables and files; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field version string Printed in every report; results can be compared as long as its first number stays. (numbers with dots)
---@field title string The title of every document. (text, at most 900 bytes)
---@field subtitle? string Printed under the title on the cover. (text, at most 200 bytes)
---@field notice? string One sentence on the cover and in the method note, such as what the audit is not. (text, at most 400 bytes)
---@field formats? string Whom to ask for a document in another format, inside a sentence: a post, never a person. (text, at most 60 bytes)
---@field source? string What the audit goes back to, with its year; say whose the words are. (text, at most 400 bytes)
---@field audience? string For whom it is, as it reads after the word "for"; 'waymark list' says it. (text, at most 200 bytes)
---@field language string The language of the documents, a BCP 47 tag. (a language tag)
---@field restricted? boolean It is about single pupils or persons, so it runs with --restricted only. (true or false; else false)
---@field classification? string Whom it is for: printed at the foot of every page that is not public. (text, at most 900 bytes)
---@field retention? string How long the files are kept; printed, never acted on. (text, at most 900 bytes)
---@field related? waymark.interview.related[] Other audits that belong with this one; the index of a run names them. (list of 1 to 20)
---@field set? string What these and this audit make together: a run then has a page with this title, index.pdf, of what belongs together and what it has made. (text, at most 900 bytes)
---@field strip? waymark.interview.strip Up to six figures for the first page, each with whom it is compared with; metrics.csv has them as strip.ID. (a table)
---@field words? waymark.interview.words What this audit calls things, in lower case. (a table)
---@field respondents? waymark.interview.respondents[] Who takes notes. (list of 1 to 10)
---@field findings? waymark.interview.findings[] What a note may amount to. (list of at most 20)
---@field renamed? table<string, string> What sections, strands and the like of earlier versions are called today: new ids by old ones. (table of texts by name, at most 122 bytes each)
---@field ended? string[] The ids of those that are no more. (list of texts, at most 122 bytes each)
---@field sections waymark.interview.sections[] The parts of the audit, in the order of the report. (list of 1 to 40)

---@class waymark.interview.related
---@field audit string The other audit, by its id. (id of a-z, 0-9 and _, at most 40 bytes)
---@field why string What it adds, in one sentence. (text, at most 400 bytes)

---@class waymark.interview.strip
---@field groups? waymark.interview.strip.groups[] Whom they are compared with: what the column group may contain. (list of at most 10)
---@field figures waymark.interview.strip.figures[] The figures, in this order. (list of 1 to 6)

---@class waymark.interview.strip.groups
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.interview.strip.figures
---@field id string The figure's name in tables, after strip and a dot; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string What people call it. (text, at most 900 bytes)
---@field type? "count"|"percent"|"number"|"money"|"yes_no"|"text" What can be given. (one of "count", "percent", "number", "money", "yes_no", "text")
---@field decimals? integer How many decimals are printed; left out: as many as it has, or one of a per cent. (whole number, 0 to 3)
---@field min? number The least that is plausible; it may have a fraction. (number, -1000000000 to 1000000000)
---@field max? number The most that is plausible; left out with min: 0 to 100 of a per cent. (number, -1000000000 to 1000000000)
---@field things? boolean It counts things, not people, so it is never too small for a public document. (true or false; else false)
---@field compare? string[] The ids of groups that it is compared with. (list of texts, at most 40 bytes each)
---@field better? "unsaid"|"higher"|"lower" Which way is better; left out: neither, and no difference is called better. (one of "unsaid", "higher", "lower"; else "unsaid")

---@class waymark.interview.words
---@field section? string One part of the audit. (text, at most 40 bytes; else "section")
---@field sections? string The plural of that. (text, at most 40 bytes; else "sections")
---@field descriptor? string One thing that is rated. (text, at most 40 bytes; else "question")
---@field descriptors? string The plural of that. (text, at most 40 bytes; else "questions")

---@class waymark.interview.respondents
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field short string The heading of a narrow column. (text, at most 24 bytes)
---@field agreed? boolean It has no effect in an interview. (true or false; else false)
---@field aliases? string[] Other ways in which tables may write the respondent. (list of texts, at most 60 bytes each)

---@class waymark.interview.findings
---@field id string What the column rating may contain. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field page? string The title of a page of its own, for this finding and those after it: documents begin with such pages, and the write-up has four at most. (text, at most 60 bytes)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.interview.sections
---@field id string The part's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string Its heading. (text, at most 900 bytes)
---@field question? string One sentence under the heading. (text, at most 400 bytes)
---@field questions waymark.interview.sections.questions[] What is asked, in this order. (list of 1 to 40)

---@class waymark.interview.sections.questions
---@field id string The question's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field text string The question as it is asked. (text, at most 400 bytes)
---@field prompt? string What to ask after. (text, at most 400 bytes)
---@field lines? integer Ruled lines to write on in the printed pack. (whole number, 1 to 30; else 6)
---@field several? boolean One respondent may write several notes, each in a row of its own. (true or false; else false)
---@field see? string[] Where else this belongs; printed unchanged. (list of texts, at most 81 bytes each)

---@class waymark.case
---@field api integer The version of this format. (whole number, 1)
---@field kind "case" What sort of audit this is. (one of "rubric", "statements", "interview", "case", "indicators", "survey", "plan", "workshop", "matrix")
---@field id string The audit's name in tables and files; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field version string Printed in every report; results can be compared as long as its first number stays. (numbers with dots)
---@field title string The title of every document. (text, at most 900 bytes)
---@field subtitle? string Printed under the title on the cover. (text, at most 200 bytes)
---@field notice? string One sentence on the cover and in the method note, such as what the audit is not. (text, at most 400 bytes)
---@field formats? string Whom to ask for a document in another format, inside a sentence: a post, never a person. (text, at most 60 bytes)
---@field source? string What the audit goes back to, with its year; say whose the words are. (text, at most 400 bytes)
---@field audience? string For whom it is, as it reads after the word "for"; 'waymark list' says it. (text, at most 200 bytes)
---@field language string The language of the documents, a BCP 47 tag. (a language tag)
---@field restricted? boolean It is about single pupils: it runs with --restricted only, and so does every audit of this kind. (true or false; else false)
---@field classification? string Printed at the foot of every page; an audit of this kind needs it. (text, at most 900 bytes)
---@field retention? string How long the files are kept; printed, never acted on. (text, at most 900 bytes)
---@field related? waymark.case.related[] Other audits that belong with this one; the index of a run names them. (list of 1 to 20)
---@field learning_classification? string Printed there on the learning sheet, which names no pupil; left out: the audit's own. (text, at most 900 bytes)
---@field words? waymark.case.words What this audit calls things, in lower case. (a table)
---@field answers waymark.case.answers[] What the column answer of case_items.csv may contain. (list of 3 to 20)
---@field triggers? waymark.case.triggers[] What opens a case. Left out: a case is counted from the day on which it was opened. (list of 1 to 10)
---@field clocks? waymark.case.clocks[] Limits in law or policy, each computed from the calendar and the events. (list of 1 to 30)
---@field editions? waymark.case.editions[] The guidance or law that clocks and questions follow, the earliest first; a case's file names the one in force on the day of the decision. (list of 1 to 20)
---@field outcomes? waymark.case.outcomes[] What a meeting may decide. Left out: no outcome is asked for. (list of 1 to 30)
---@field sen_statuses? waymark.case.sen_statuses[] What the column sen_status of cases.csv may contain. (list of 2 to 10)
---@field codes? waymark.case.codes What three columns of events.csv may contain. (a table)
---@field chair_not? string[] Posts that may not chair a meeting, since their decision is discussed. (list of texts, at most 60 bytes each)
---@field sign_offs? string[] Lines to sign at the end of a case's file. (list of texts, at most 900 bytes each)
---@field meeting_target? integer School days from the trigger to the meeting. Left out: no target is printed. (whole number, 1 to 60)
---@field review_weeks? integer School weeks from the meeting to the review, at most. Left out: none are printed. (whole number, 1 to 39)
---@field suppression? waymark.case.suppression What the learning sheet does not show, so that nobody can be identified. (a table)
---@field rota? waymark.case.rota A meeting that is held every week of the school year: its days go to rota.ics, a calendar. (a table)
---@field learning_by? "half_term"|"quarter" By which parts of the school year the learning sheet counts cases. By quarter, it also counts them by the days to the meeting. (one of "half_term", "quarter"; else "half_term")
---@field learning_questions? waymark.case.learning_questions[] The questions at the end of the learning sheet. (list of 1 to 12)
---@field published? waymark.case.published[] Rates of official statistics that the learning sheet prints beside the trust's own. (list of 1 to 20)
---@field sections waymark.case.sections[] The parts of the audit, in the order of the report. (list of 1 to 26)
---@field gates? waymark.case.gates[] What must be answered in several fields together. (list of 1 to 40)

---@class waymark.case.related
---@field audit string The other audit, by its id. (id of a-z, 0-9 and _, at most 40 bytes)
---@field why string What it adds, in one sentence. (text, at most 400 bytes)

---@class waymark.case.words
---@field section? string One part of the audit. (text, at most 40 bytes; else "section")
---@field sections? string The plural of that. (text, at most 40 bytes; else "sections")
---@field field? string One thing that is asked. (text, at most 40 bytes; else "field")
---@field fields? string The plural of that. (text, at most 40 bytes; else "fields")
---@field trigger? string What the days to the meeting are counted from, inside a sentence: "referral". Left out: "trigger", or "opening" in an audit without triggers. (text, at most 40 bytes)
---@field meeting? string Where a case is decided, inside a sentence: "clinic". (text, at most 40 bytes; else "meeting")

---@class waymark.case.answers
---@field id string How tables write it. (text, at most 20 bytes)
---@field name string How people read it. (text, at most 900 bytes)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)
---@field state "yes"|"partly"|"no"|"not_known"|"not_applicable" What the answer means. (one of "yes", "partly", "no", "not_known", "not_applicable")

---@class waymark.case.triggers
---@field id string Its short name on the page. (text, at most 20 bytes)
---@field name string How people read it. (text, at most 900 bytes)
---@field rule "suspensions_in_half_term"|"declared"|"days_in_term"|"days_in_year" What is counted. (one of "suspensions_in_half_term", "declared", "days_in_term", "days_in_year")
---@field at_least? integer This many suspensions or days, or more; a rule that counts has either this or more_than. (whole number, 1 to 200)
---@field more_than? integer More suspensions or days than this, instead of at_least. (whole number, 1 to 200)
---@field is_local? boolean It is the trust's own, in addition to the usual ones. (true or false; else false)

---@class waymark.case.clocks
---@field id string Its short name on the page. (text, at most 20 bytes)
---@field title string How people read it. (text, at most 900 bytes)
---@field rule "year_limit"|"lunchtimes"|"no_meeting"|"meeting_if_asked"|"meeting"|"exam"|"notify"|"education"|"no_extension"|"cancelled"|"review_panel"|"principles"|"remote"|"off_site_notice" What it looks at; one clock for each rule. (one of "year_limit", "lunchtimes", "no_meeting", "meeting_if_asked", "meeting", "exam", "notify", "education", "no_extension", "cancelled", "review_panel", "principles", "remote", "off_site_notice")
---@field words string The rule in the words of its source, printed beside each finding. (text, at most 400 bytes)
---@field limit? integer For year_limit, cancelled: the most days in a school year; optional for cancelled. (whole number, 0 to 400)
---@field over? integer For meeting_if_asked, meeting, notify: more days in the term than this. (whole number, 0 to 400)
---@field up_to? integer For no_meeting, meeting_if_asked: at most this many days in the term. (whole number, 0 to 400)
---@field within? integer For meeting_if_asked, meeting, review_panel, exam: school days to the due date; optional for exam, where without it only the eve of the exam is named. For off_site_notice: the least number of school days from the notice to the first day. (whole number, 0 to 400)
---@field day? integer For education: the school day on which it begins. For review_panel, optional: the school day by which the panel sits once parents have applied. (whole number, 0 to 400)
---@field from? string For off_site_notice: the clock applies to decisions from this day on. (text, at most 10 bytes)
---@field notice? string For off_site_notice: the field, by id, with the day on which notice was given. (text, at most 40 bytes)
---@field start? string For off_site_notice: the field, by id, with the first day off site. (text, at most 40 bytes)

---@class waymark.case.editions
---@field name string Its name inside a sentence, with its article. (text, at most 900 bytes)
---@field from? string The first day of the decisions it covers, as 2026-07-26. The first edition may leave this out: it then covers all earlier days. (text, at most 10 bytes)

---@class waymark.case.outcomes
---@field id string How tables write it. (text, at most 20 bytes)
---@field name string How people read it. (text, at most 900 bytes)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)
---@field permanent? boolean A permanent exclusion, proposed or issued. (true or false; else false)
---@field not_pursued? boolean One that was not pursued, or cancelled after review. (true or false; else false)
---@field issued? boolean The exclusion was issued, so events.csv has it. (true or false; else false)
---@field off_site? boolean The pupil is directed off site, so that notice of it is due. (true or false; else false)
---@field second_reader? boolean Somebody of the trust reads the file too. (true or false; else false)

---@class waymark.case.sen_statuses
---@field id string How tables write it. (text, at most 20 bytes)
---@field name string How people read it. (text, at most 900 bytes)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.case.codes
---@field place? waymark.case.sen_statuses[] Where it happened. (list of 1 to 60)
---@field time? waymark.case.sen_statuses[] When in the day it happened. (list of 1 to 60)
---@field type? waymark.case.sen_statuses[] What sort of thing it was. (list of 1 to 60)

---@class waymark.case.suppression
---@field profile? "public"|"internal" Who the sheet is for: the public hides small numbers; internal hides none, and says that it must not be passed on. (one of "public", "internal"; else "public")
---@field below? integer Counts below this, except 0, are not shown. (whole number, 0 to 20; else 5)
---@field base? integer With fewer cases than this, only their number is shown. (whole number, 0 to 100; else 11)
---@field status_mix? integer The SEN statuses are not shown unless each has this many. (whole number, 0 to 100; else 5)

---@class waymark.case.rota
---@field title string What it is called there. (text, at most 60 bytes)
---@field where? string The place where it is held. (text, at most 900 bytes)
---@field weekday "monday"|"tuesday"|"wednesday"|"thursday"|"friday" The day of the week. (one of "monday", "tuesday", "wednesday", "thursday", "friday")
---@field start string When it begins, as 13:30. (text, at most 5 bytes)
---@field minutes? integer How long it lasts. (whole number, 5 to 600; else 60)
---@field turns? string[] Whose turn it is: one after the other, from the first meeting of the school year. (list of texts, at most 60 bytes each)

---@class waymark.case.learning_questions
---@field text string The question. (text, at most 400 bytes)
---@field group? "half_terms"|"quarters"|"quality"|"days"|"outcomes"|"other"|"sen_status"|"place"|"time"|"type" Asked only if the sheet shows this group of lines; left out: whenever it shows the number of cases. (one of "half_terms", "quarters", "quality", "days", "outcomes", "other", "sen_status", "place", "time", "type")
---@field line? string Of the group, by its id: asked only if the line does not count all cases. Of quality: voice, complete or in_time. (text, at most 40 bytes)

---@class waymark.case.published
---@field figure "suspensions"|"suspended_pupils"|"permanent_exclusions" What is counted: suspensions, pupils suspended at least once, or permanent exclusions. (one of "suspensions", "suspended_pupils", "permanent_exclusions")
---@field value string The rate as it is published, with its decimals; the trust's own gets as many. (text, at most 10 bytes)
---@field unit? "per_100_pupils"|"per_1000_pupils"|"per_10000_pupils" For how many pupils on roll. (one of "per_100_pupils", "per_1000_pupils", "per_10000_pupils"; else "per_100_pupils")
---@field of string Which schools it is about, in words that can follow "of". (text, at most 200 bytes)
---@field year string The whole school year that it is about, as 2023-24. (text, at most 7 bytes)
---@field source string Who published it, and where. (text, at most 400 bytes)

---@class waymark.case.sections
---@field id string The part's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string Its heading. (text, at most 900 bytes)
---@field question? string One sentence under the heading. (text, at most 400 bytes)
---@field voice? boolean The pupil's own voice, set apart on the page. (true or false; else false)
---@field fields waymark.case.sections.fields[] What is asked, in this order. (list of 1 to 40)

---@class waymark.case.sections.fields
---@field id string The field's name in case_items.csv; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string What is asked. (text, at most 200 bytes)
---@field help? string A line under the title. (text, at most 400 bytes)
---@field type "text"|"yes_no"|"choice"|"date"|"computed"|"support"|"actions" What sort of answer there is. (one of "text", "yes_no", "choice", "date", "computed", "support", "actions")
---@field computed? "none"|"case_ref"|"trigger"|"half_term"|"days"|"meeting"|"clock"|"pattern"|"suspensions"|"sen_status"|"outcome"|"review"|"weeks" For a computed field: what is shown. (one of "none", "case_ref", "trigger", "half_term", "days", "meeting", "clock", "pattern", "suspensions", "sen_status", "outcome", "review", "weeks"; else "none")
---@field choices? waymark.case.sen_statuses[] For a choice: the possible answers. (list of 2 to 30)
---@field gate? boolean It must be answered before the file is complete. (true or false; else false)
---@field statutory? boolean A regulation requires it: while open, it comes first in the file once a decision is recorded. (true or false; else false)
---@field na? boolean Not applicable is allowed here, with a reason. (true or false; else false)
---@field several? boolean Of a text: it may be noted again and again, in a row each, such as in a log. (true or false; else false)
---@field not_before? string For a date: the field, by id, whose date must come first; a date before it gives a warning. (text, at most 40 bytes)
---@field due_by? string For a date: the field, by id, whose date is the last day for it. A later date says so; if that day has passed without one, it is open. (text, at most 40 bytes)
---@field from? string For a field computed as weeks: the field, by id, with the first day. (text, at most 40 bytes)
---@field to? string For a field computed as weeks: the field, by id, with the last day; without a date there, the weeks are counted up to the report. (text, at most 40 bytes)
---@field at_most? integer For a field computed as weeks: the most school weeks that are meant. (whole number, 1 to 39)
---@field learning? string The number of cases that answer yes is a line of the learning sheet, with this text. (text, at most 900 bytes)
---@field when? waymark.case.sections.fields.when A condition: it holds where another field has one of these answers. (a table)

---@class waymark.case.sections.fields.when
---@field field string The other field, by its id. (text, at most 40 bytes)
---@field is string[] The answers, one of which it has. (list of texts, at most 60 bytes each)
---@field looked_after? boolean It also holds if cases.csv says that the pupil is looked after. (true or false; else false)
---@field social_worker? boolean It also holds if cases.csv says that the pupil has a social worker. (true or false; else false)
---@field topic? string What is not asked if it does not hold, in a few words, lower case. (text, at most 900 bytes)
---@field otherwise? string Why it is not asked then: printed after the topic. (text, at most 900 bytes)

---@class waymark.case.gates
---@field name string How people read it. (text, at most 900 bytes)
---@field needs? "all"|"any"|"reviewed" All are answered, one of them is with a reason, or each support has a review. (one of "all", "any", "reviewed"; else "all")
---@field statutory? boolean A regulation requires it: while open, it comes first in the file once a decision is recorded. (true or false; else false)
---@field fields string[] The fields, by id. (list of texts, at most 40 bytes each)
---@field when? waymark.case.sections.fields.when A condition: it holds where another field has one of these answers. (a table)

---@class waymark.indicators
---@field api integer The version of this format. (whole number, 1)
---@field kind "indicators" What sort of audit this is. (one of "rubric", "statements", "interview", "case", "indicators", "survey", "plan", "workshop", "matrix")
---@field id string The audit's name in tables and files; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field version string Printed in every report; results can be compared as long as its first number stays. (numbers with dots)
---@field title string The title of every document. (text, at most 900 bytes)
---@field subtitle? string Printed under the title on the cover. (text, at most 200 bytes)
---@field notice? string One sentence on the cover and in the method note, such as what the audit is not. (text, at most 400 bytes)
---@field formats? string Whom to ask for a document in another format, inside a sentence: a post, never a person. (text, at most 60 bytes)
---@field source? string What the audit goes back to, with its year; say whose the words are. (text, at most 400 bytes)
---@field audience? string For whom it is, as it reads after the word "for"; 'waymark list' says it. (text, at most 200 bytes)
---@field language string The language of the documents, a BCP 47 tag. (a language tag)
---@field restricted? boolean It is about single pupils or persons, so it runs with --restricted only. (true or false; else false)
---@field classification? string Whom it is for: printed at the foot of every page that is not public. (text, at most 900 bytes)
---@field retention? string How long the files are kept; printed, never acted on. (text, at most 900 bytes)
---@field related? waymark.indicators.related[] Other audits that belong with this one; the index of a run names them. (list of 1 to 20)
---@field set? string What these and this audit make together: a run then has a page with this title, index.pdf, of what belongs together and what it has made. (text, at most 900 bytes)
---@field words? waymark.indicators.words What this audit calls things, in lower case. (a table)
---@field groups? waymark.indicators.groups[] Whom figures are compared with: what the column group may contain. (list of 1 to 10)
---@field periods? integer How many periods are shown side by side, at most. (whole number, 1 to 5; else 2)
---@field suppression? waymark.indicators.suppression Which numbers of people a public document does not show. (a table)
---@field sections waymark.indicators.sections[] The parts of the audit, in the order of the report. (list of 1 to 40)

---@class waymark.indicators.related
---@field audit string The other audit, by its id. (id of a-z, 0-9 and _, at most 40 bytes)
---@field why string What it adds, in one sentence. (text, at most 400 bytes)

---@class waymark.indicators.words
---@field section? string One part of the audit. (text, at most 40 bytes; else "section")
---@field sections? string The plural of that. (text, at most 40 bytes; else "sections")
---@field descriptor? string One thing that is rated. (text, at most 40 bytes; else "figure")
---@field descriptors? string The plural of that. (text, at most 40 bytes; else "figures")

---@class waymark.indicators.groups
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.indicators.suppression
---@field below? integer Counts of people below this, except 0. (whole number, 0 to 20; else 5)
---@field base? integer Percentages and averages of fewer people than this; gaps between them do not stand out either. (whole number, 0 to 100; else 11)

---@class waymark.indicators.sections
---@field id string The part's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string Its heading. (text, at most 900 bytes)
---@field question? string One sentence under the heading. (text, at most 400 bytes)
---@field figures waymark.indicators.sections.figures[] What is counted or measured, in this order. (list of 1 to 60)
---@field checks? waymark.indicators.sections.checks[] What must add up. (list of at most 20)

---@class waymark.indicators.sections.figures
---@field id string The figure's name in tables, after its section's; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string What people call it. (text, at most 900 bytes)
---@field type? "count"|"percent"|"number"|"money"|"yes_no"|"text" What can be given; a figure that is worked out may leave it out. (one of "count", "percent", "number", "money", "yes_no", "text")
---@field about? string What it says, from where and of when: one sentence. (text, at most 400 bytes)
---@field of? string|string[] The figure of the same or another section that it is part of; two, if it counts those who are in both. (text or list of texts, at most 81 bytes each)
---@field share? string[] It is the first of two figures in per cent of the second. (list of texts, at most 81 bytes each)
---@field ratio? string[] It is the first of two figures for each of the second. (list of texts, at most 81 bytes each)
---@field difference? string[] It is the first of two figures less the second. (list of texts, at most 81 bytes each)
---@field sum? string[] It is the sum of these figures. (list of texts, at most 81 bytes each)
---@field less? string[] Figures that are taken from that sum. (list of texts, at most 81 bytes each)
---@field decimals? integer How many decimals are printed; left out: as many as it has, or one of a per cent. (whole number, 0 to 3)
---@field min? number The least that is plausible; it may have a fraction. (number, -1000000000 to 1000000000)
---@field max? number The most that is plausible; left out with min: 0 to 100 of a per cent. (number, -1000000000 to 1000000000)
---@field things? boolean It counts things, not people, so it is never too small for a public document. (true or false; else false)
---@field compare? string[] The ids of groups that it is compared with. (list of texts, at most 40 bytes each)
---@field better? "unsaid"|"higher"|"lower" Which way is better; left out: neither, and no difference is called better. (one of "unsaid", "higher", "lower"; else "unsaid")
---@field change? number A change since the last period from this on is named, in points or in its own unit. (number, 0 to 1000000000)
---@field combine? "sum"|"ratio"|"weighted"|"plain"|"both"|"none" How those of all schools become one; left out: counts and money are added, shares and ratios made of the sums of their parts. (one of "sum", "ratio", "weighted", "plain", "both", "none")
---@field weight? boolean Schools count by it where a mean is weighted, such as the roll. (true or false; else false)
---@field count_where? waymark.indicators.sections.figures.count_where Which schools are counted by it. (a table)
---@field strip? boolean It is among the few figures at the top of the page, six at most. (true or false; else false)

---@class waymark.indicators.sections.figures.count_where
---@field is "at_least"|"above"|"at_most"|"below" On which side. (one of "at_least", "above", "at_most", "below")
---@field group? string Of the value that is given for this group. (id of a-z, 0-9 and _, at most 40 bytes)
---@field value? number Of this value. (number, -1000000000 to 1000000000)

---@class waymark.indicators.sections.checks
---@field sum? string[] Figures that make up another. (list of texts, at most 81 bytes each)
---@field equals? string The figure that they make up. (text, at most 81 bytes)
---@field tolerance? number How far the sum may be from it, where they were rounded. (number, 0 to 1000000000)
---@field part? string A figure that cannot exceed another. (text, at most 81 bytes)
---@field of? string The figure that it cannot exceed. (text, at most 81 bytes)
---@field gap? string[] Two per cents whose distance is shown, in points. (list of texts, at most 81 bytes each)
---@field flag? integer Points from which the distance stands out. (whole number, 0 to 100; else 0)
---@field reason? string Why it must hold, in one sentence. (text, at most 400 bytes)

---@class waymark.survey
---@field api integer The version of this format. (whole number, 1)
---@field kind "survey" What sort of audit this is. (one of "rubric", "statements", "interview", "case", "indicators", "survey", "plan", "workshop", "matrix")
---@field id string The audit's name in tables and files; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field version string Printed in every report; results can be compared as long as its first number stays. (numbers with dots)
---@field title string The title of every document. (text, at most 900 bytes)
---@field subtitle? string Printed under the title on the cover. (text, at most 200 bytes)
---@field notice? string One sentence on the cover and in the method note, such as what the audit is not. (text, at most 400 bytes)
---@field formats? string Whom to ask for a document in another format, inside a sentence: a post, never a person. (text, at most 60 bytes)
---@field source? string What the audit goes back to, with its year; say whose the words are. (text, at most 400 bytes)
---@field audience? string For whom it is, as it reads after the word "for"; 'waymark list' says it. (text, at most 200 bytes)
---@field language string The language of the documents, a BCP 47 tag. (a language tag)
---@field restricted? boolean It is about single pupils or persons, so it runs with --restricted only. (true or false; else false)
---@field classification? string Whom it is for: printed at the foot of every page that is not public. (text, at most 900 bytes)
---@field retention? string How long the files are kept; printed, never acted on. (text, at most 900 bytes)
---@field related? waymark.survey.related[] Other audits that belong with this one; the index of a run names them. (list of 1 to 20)
---@field set? string What these and this audit make together: a run then has a page with this title, index.pdf, of what belongs together and what it has made. (text, at most 900 bytes)
---@field strip? waymark.survey.strip Up to six figures for the first page, each with whom it is compared with; metrics.csv has them as strip.ID. (a table)
---@field words? waymark.survey.words What this audit calls things, in lower case. (a table)
---@field scale waymark.survey.scale[] The answers, the most positive first; what is left out of the base comes last. (list of 2 to 7)
---@field totals? waymark.survey.totals[] Answers together, which a table may give in the place of one of them: agree, with strongly agree. (list of at most 6)
---@field groups? waymark.survey.groups[] Groups of respondents that are counted apart, such as key stages. (list of at most 12)
---@field base_min? integer With fewer answers than this, only how many there are is shown. (whole number, 1 to 100; else 10)
---@field flag? integer An item is named if this per cent or more did not give a good answer; 0: never. (whole number, 0 to 100; else 5)
---@field change? integer A change since the last wave is named from this many percentage points on. (whole number, 1 to 100; else 5)
---@field public? "items"|"domains" What a public document shows: each item, or only the domains. (one of "items", "domains"; else "items")
---@field suppression? waymark.survey.suppression Which numbers of people a public document does not show. (a table)
---@field renamed? table<string, string> What sections, strands and the like of earlier versions are called today: new ids by old ones. (table of texts by name, at most 122 bytes each)
---@field ended? string[] The ids of those that are no more. (list of texts, at most 122 bytes each)
---@field sections waymark.survey.sections[] The domains of the survey. (list of 1 to 20)

---@class waymark.survey.related
---@field audit string The other audit, by its id. (id of a-z, 0-9 and _, at most 40 bytes)
---@field why string What it adds, in one sentence. (text, at most 400 bytes)

---@class waymark.survey.strip
---@field groups? waymark.survey.strip.groups[] Whom they are compared with: what the column group may contain. (list of at most 10)
---@field figures waymark.survey.strip.figures[] The figures, in this order. (list of 1 to 6)

---@class waymark.survey.strip.groups
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.survey.strip.figures
---@field id string The figure's name in tables, after strip and a dot; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string What people call it. (text, at most 900 bytes)
---@field type? "count"|"percent"|"number"|"money"|"yes_no"|"text" What can be given. (one of "count", "percent", "number", "money", "yes_no", "text")
---@field decimals? integer How many decimals are printed; left out: as many as it has, or one of a per cent. (whole number, 0 to 3)
---@field min? number The least that is plausible; it may have a fraction. (number, -1000000000 to 1000000000)
---@field max? number The most that is plausible; left out with min: 0 to 100 of a per cent. (number, -1000000000 to 1000000000)
---@field things? boolean It counts things, not people, so it is never too small for a public document. (true or false; else false)
---@field compare? string[] The ids of groups that it is compared with. (list of texts, at most 40 bytes each)
---@field better? "unsaid"|"higher"|"lower" Which way is better; left out: neither, and no difference is called better. (one of "unsaid", "higher", "lower"; else "unsaid")

---@class waymark.survey.words
---@field section? string One part of the audit. (text, at most 40 bytes; else "domain")
---@field sections? string The plural of that. (text, at most 40 bytes; else "domains")
---@field descriptor? string One question or statement. (text, at most 40 bytes; else "item")
---@field descriptors? string The plural of that. (text, at most 40 bytes; else "items")
---@field respondent? string Who answers it. (text, at most 40 bytes; else "person")
---@field respondents? string The plural of that. (text, at most 40 bytes; else "people")

---@class waymark.survey.scale
---@field id string What the column answer may contain. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field positive? boolean It counts as a good answer. (true or false; else false)
---@field neutral? boolean It is in the base, but neither good nor bad. (true or false; else false)
---@field left_out? boolean It is counted, but not in the base. (true or false; else false)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.survey.totals
---@field id string What the column answer may contain. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field of string[] The ids of the answers that it has. (list of texts, at most 40 bytes each)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.survey.groups
---@field id string What the column group may contain. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.survey.suppression
---@field below? integer Counts of people below this, except 0. (whole number, 0 to 20; else 5)
---@field base? integer Percentages and averages of fewer people than this; gaps between them do not stand out either. (whole number, 0 to 100; else 11)

---@class waymark.survey.sections
---@field id string The part's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string Its heading. (text, at most 900 bytes)
---@field question? string Printed under the title of the domain. (text, at most 400 bytes)
---@field items waymark.survey.sections.items[] What people are asked, in this order. (list of 1 to 40)

---@class waymark.survey.sections.items
---@field id string The item's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field text string The item as people are asked it. (text, at most 400 bytes)
---@field title? string A few words for charts; left out: the text. (text, at most 60 bytes)
---@field ask? string What governors may ask where the item is named. (text, at most 400 bytes)
---@field reversed? boolean To agree is not good: its answers are turned. (true or false; else false)

---@class waymark.plan
---@field api integer The version of this format. (whole number, 1)
---@field kind "plan" What sort of audit this is. (one of "rubric", "statements", "interview", "case", "indicators", "survey", "plan", "workshop", "matrix")
---@field id string The audit's name in tables and files; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field version string Printed in every report; results can be compared as long as its first number stays. (numbers with dots)
---@field title string The title of every document. (text, at most 900 bytes)
---@field subtitle? string Printed under the title on the cover. (text, at most 200 bytes)
---@field notice? string One sentence on the cover and in the method note, such as what the audit is not. (text, at most 400 bytes)
---@field formats? string Whom to ask for a document in another format, inside a sentence: a post, never a person. (text, at most 60 bytes)
---@field source? string What the audit goes back to, with its year; say whose the words are. (text, at most 400 bytes)
---@field audience? string For whom it is, as it reads after the word "for"; 'waymark list' says it. (text, at most 200 bytes)
---@field language string The language of the documents, a BCP 47 tag. (a language tag)
---@field restricted? boolean It is about single pupils or persons, so it runs with --restricted only. (true or false; else false)
---@field classification? string Whom it is for: printed at the foot of every page that is not public. (text, at most 900 bytes)
---@field retention? string How long the files are kept; printed, never acted on. (text, at most 900 bytes)
---@field related? waymark.plan.related[] Other audits that belong with this one; the index of a run names them. (list of 1 to 20)
---@field set? string What these and this audit make together: a run then has a page with this title, index.pdf, of what belongs together and what it has made. (text, at most 900 bytes)
---@field strip? waymark.plan.strip Up to six figures for the first page, each with whom it is compared with; metrics.csv has them as strip.ID. (a table)
---@field words? waymark.plan.words What this audit calls things, in lower case. (a table)
---@field columns? waymark.plan.columns What the columns of entries.csv are called here; the usual names stay aliases. (a table)
---@field states? waymark.plan.states[] What the column state may contain. (list of 1 to 12)
---@field groups? waymark.plan.groups[] What the column group may contain. (list of 1 to 40)
---@field needs? string[] Columns that every row must fill; left out: text, unless states have marks. A word that is no column is a column of the audit's own. (list of texts, at most 40 bytes each)
---@field numbers? waymark.plan.numbers[] Columns of numbers: n, or columns of the audit's own. (list of 1 to 8)
---@field context? string[] Further columns of entries.csv that are read and printed. (list of texts, at most 40 bytes each)
---@field review? "none"|"weekly"|"monthly"|"half_termly"|"termly"|"yearly" How often the table is renewed, which says which periods are expected. (one of "none", "weekly", "monthly", "half_termly", "termly", "yearly"; else "none")
---@field due_soon? integer Days ahead in which something is due soon. (whole number, 0 to 400; else 30)
---@field over? "none"|"school"|"group"|"period" What the columns of the matrix are. (one of "none", "school", "group", "period"; else "none")
---@field blank? string What an empty cell of the matrix is called: never that something is absent. (text, at most 60 bytes; else "not said")
---@field pair? boolean Name, for each section, who shows it and who lacks it. (true or false; else false)
---@field expects? table<string, integer> How many rows each section should have in a period and group. (table of whole numbers by name, 1 to 1000 each)
---@field links? waymark.plan.links[] Which sections lead to which. (list of 1 to 40)
---@field consent? waymark.plan.consent What needs consent. (a table)
---@field votes? waymark.plan.votes Votes on the ideas. (a table)
---@field views? waymark.plan.views[] What the document shows, in this order. (list of 1 to 20)
---@field landscape? boolean The page is wider than it is high. (true or false; else false)
---@field links_shown? boolean Links are drawn. (true or false; else false)
---@field centre? string Who is in the middle of the rings. (text, at most 60 bytes)
---@field suppression? waymark.plan.suppression Which numbers of people a public document does not show. (a table)
---@field renamed? table<string, string> What sections, strands and the like of earlier versions are called today: new ids by old ones. (table of texts by name, at most 122 bytes each)
---@field ended? string[] The ids of those that are no more. (list of texts, at most 122 bytes each)
---@field sections waymark.plan.sections[] Where entries stand, in the order of the document. (list of 1 to 60)

---@class waymark.plan.related
---@field audit string The other audit, by its id. (id of a-z, 0-9 and _, at most 40 bytes)
---@field why string What it adds, in one sentence. (text, at most 400 bytes)

---@class waymark.plan.strip
---@field groups? waymark.plan.strip.groups[] Whom they are compared with: what the column group may contain. (list of at most 10)
---@field figures waymark.plan.strip.figures[] The figures, in this order. (list of 1 to 6)

---@class waymark.plan.strip.groups
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.plan.strip.figures
---@field id string The figure's name in tables, after strip and a dot; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string What people call it. (text, at most 900 bytes)
---@field type? "count"|"percent"|"number"|"money"|"yes_no"|"text" What can be given. (one of "count", "percent", "number", "money", "yes_no", "text")
---@field decimals? integer How many decimals are printed; left out: as many as it has, or one of a per cent. (whole number, 0 to 3)
---@field min? number The least that is plausible; it may have a fraction. (number, -1000000000 to 1000000000)
---@field max? number The most that is plausible; left out with min: 0 to 100 of a per cent. (number, -1000000000 to 1000000000)
---@field things? boolean It counts things, not people, so it is never too small for a public document. (true or false; else false)
---@field compare? string[] The ids of groups that it is compared with. (list of texts, at most 40 bytes each)
---@field better? "unsaid"|"higher"|"lower" Which way is better; left out: neither, and no difference is called better. (one of "unsaid", "higher", "lower"; else "unsaid")

---@class waymark.plan.words
---@field section? string What one section is called; left out: as its column is. (text, at most 40 bytes)
---@field sections? string The plural of that; left out: made from it. (text, at most 40 bytes)
---@field entry? string One thing that people write. (text, at most 40 bytes; else "entry")
---@field entries? string The plural of that. (text, at most 40 bytes; else "entries")

---@class waymark.plan.columns
---@field school_id? string Whose the row is: a school, a trust, a session. (text, at most 40 bytes)
---@field section? string Which section the entry stands in: an aim, a layer, a ring, a feature. (text, at most 40 bytes)
---@field id? string Its name within the school, by which others lead to it and next month's row is known. (text, at most 40 bytes)
---@field text? string The entry itself. (text, at most 40 bytes)
---@field group? string Which group it belongs to: a horizon, a tier, a class. (text, at most 40 bytes)
---@field state? string How far it is, or whether it is there. (text, at most 40 bytes)
---@field by? string Who says so, a post or a role. (text, at most 40 bytes)
---@field owner? string Who does it, a post. (text, at most 40 bytes)
---@field start? string Since when: a date or a half term. (text, at most 40 bytes)
---@field due? string By when: a date or a half term. (text, at most 40 bytes)
---@field n? string A number: pupils, hours, the strength of a link. (text, at most 40 bytes)
---@field leads_to? string The ids of the entries that it leads to. (text, at most 40 bytes)
---@field period? string Of when it is: a month, a day, a term, a school year. (text, at most 40 bytes)
---@field note? string What else is to be said of it. (text, at most 40 bytes)
---@field evidence? string What it rests on. (text, at most 40 bytes)
---@field consent? string Whether whoever is quoted agreed. (text, at most 40 bytes)

---@class waymark.plan.states
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field meaning "open"|"active"|"late"|"planned"|"present"|"absent"|"done"|"stopped" What it means, whatever it is called. (one of "open", "active", "late", "planned", "present", "absent", "done", "stopped")
---@field mark? integer In a matrix: 2 strong, 1 there, 0 not there. (whole number, 0 to 2)
---@field needs? string[] Columns that a row in this state must fill. (list of texts, at most 40 bytes each)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.plan.groups
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field due? string The day by which its entries are due, unless they say otherwise. (text, at most 10 bytes)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.plan.numbers
---@field id string The column that holds it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string What is counted. (text, at most 60 bytes)
---@field type? "count"|"number"|"money"|"percent" What sort of number it is; a count is whole. (one of "count", "number", "money", "percent"; else "count")
---@field combine? "none"|"sum" Whether they may be added up. (one of "none", "sum"; else "none")
---@field change_from? string The number that it has changed from. (id of a-z, 0-9 and _, at most 40 bytes)

---@class waymark.plan.links
---@field from string The section that leads; "*" is any. (text, at most 40 bytes)
---@field to string The section that it leads to; "*" is any. (text, at most 40 bytes)
---@field each? "both"|"from"|"to"|"none" Which entries must have such a link: those of from, of to, of both or of none. (one of "both", "from", "to", "none"; else "both")
---@field or_note? boolean A note that says why there is none will do. (true or false; else false)
---@field n? integer[] The strength that column n may hold: at least, at most. (list of whole numbers, at most 1000 each)

---@class waymark.plan.consent
---@field quotes? boolean A text with quotation marks. (true or false; else false)

---@class waymark.plan.votes
---@field criteria waymark.plan.votes.criteria[] What is voted on. (list of 1 to 10)
---@field each? integer Votes of one voter for one criterion, at most; left out: no limit. (whole number, 1 to 100)
---@field in_all? integer Votes of one voter, at most; left out: no limit. (whole number, 1 to 1000)
---@field shown? integer Ideas that are named for a criterion, with all that tie with the last. (whole number, 1 to 100; else 5)

---@class waymark.plan.votes.criteria
---@field id string How votes.csv writes it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)

---@class waymark.plan.views
---@field title? string Its heading; left out: the document's own. (text, at most 60 bytes)
---@field by? "none"|"section"|"group"|"state"|"by"|"period"|"school" Of a table of counts: what its rows are. (one of "none", "section", "group", "state", "by", "period", "school"; else "none")
---@field over? "none"|"section"|"group"|"state"|"by"|"period"|"school" What its columns are. (one of "none", "section", "group", "state", "by", "period", "school"; else "none")
---@field sum? string The number that is added up instead of counting rows. (id of a-z, 0-9 and _, at most 40 bytes)
---@field list? "none"|"all"|"open"|"done"|"stopped"|"late"|"overdue"|"due_soon"|"no_due"|"no_owner"|"changed"|"links"|"unlinked"|"gaps" A list of entries instead. (one of "none", "all", "open", "done", "stopped", "late", "overdue", "due_soon", "no_due", "no_owner", "changed", "links", "unlinked", "gaps"; else "none")
---@field layers? string[] Sections one above the other instead, by id. (list of texts, at most 40 bytes each)
---@field ranks? string The section whose ideas are ranked by votes instead. (id of a-z, 0-9 and _, at most 40 bytes)
---@field rings? boolean Sections as rings around the centre instead. (true or false; else false)

---@class waymark.plan.suppression
---@field below? integer Counts of people below this, except 0. (whole number, 0 to 20; else 5)
---@field base? integer Percentages and averages of fewer people than this; gaps between them do not stand out either. (whole number, 0 to 100; else 11)

---@class waymark.plan.sections
---@field id string The part's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string Its heading. (text, at most 900 bytes)
---@field question? string One sentence under the heading. (text, at most 400 bytes)
---@field group? string The group that all of it belongs to. (id of a-z, 0-9 and _, at most 40 bytes)
---@field entries? integer[] How many entries: at least, at most. (list of whole numbers, at most 1000 each)
---@field needs? string[] Columns that each of its rows must fill. (list of texts, at most 40 bytes each)
---@field starts? string[] How each text must begin: with one of these. (list of texts, at most 60 bytes each)
---@field ideas? boolean Its entries are voted on. (true or false; else false)
---@field ages? number[] Of a tool: the ages in years that it is for, from and to. (a list)
---@field aliases? string[] Other ways in which tables may write the section. (list of texts, at most 60 bytes each)

---@class waymark.workshop
---@field api integer The version of this format. (whole number, 1)
---@field kind "workshop" What sort of audit this is. (one of "rubric", "statements", "interview", "case", "indicators", "survey", "plan", "workshop", "matrix")
---@field id string The audit's name in tables and files; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field version string Printed in every report; results can be compared as long as its first number stays. (numbers with dots)
---@field title string The title of every document. (text, at most 900 bytes)
---@field subtitle? string Printed under the title on the cover. (text, at most 200 bytes)
---@field notice? string One sentence on the cover and in the method note, such as what the audit is not. (text, at most 400 bytes)
---@field formats? string Whom to ask for a document in another format, inside a sentence: a post, never a person. (text, at most 60 bytes)
---@field source? string What the audit goes back to, with its year; say whose the words are. (text, at most 400 bytes)
---@field audience? string For whom it is, as it reads after the word "for"; 'waymark list' says it. (text, at most 200 bytes)
---@field language string The language of the documents, a BCP 47 tag. (a language tag)
---@field restricted? boolean It is about single pupils or persons, so it runs with --restricted only. (true or false; else false)
---@field classification? string Whom it is for: printed at the foot of every page that is not public. (text, at most 900 bytes)
---@field retention? string How long the files are kept; printed, never acted on. (text, at most 900 bytes)
---@field related? waymark.workshop.related[] Other audits that belong with this one; the index of a run names them. (list of 1 to 20)
---@field set? string What these and this audit make together: a run then has a page with this title, index.pdf, of what belongs together and what it has made. (text, at most 900 bytes)
---@field strip? waymark.workshop.strip Up to six figures for the first page, each with whom it is compared with; metrics.csv has them as strip.ID. (a table)
---@field words? waymark.workshop.words What this audit calls things, in lower case. (a table)
---@field columns? waymark.workshop.columns What the columns of entries.csv are called here; the usual names stay aliases. (a table)
---@field states? waymark.workshop.states[] What the column state may contain. (list of 1 to 12)
---@field groups? waymark.workshop.groups[] What the column group may contain. (list of 1 to 40)
---@field needs? string[] Columns that every row must fill; left out: text, unless states have marks. A word that is no column is a column of the audit's own. (list of texts, at most 40 bytes each)
---@field numbers? waymark.workshop.numbers[] Columns of numbers: n, or columns of the audit's own. (list of 1 to 8)
---@field context? string[] Further columns of entries.csv that are read and printed. (list of texts, at most 40 bytes each)
---@field review? "none"|"weekly"|"monthly"|"half_termly"|"termly"|"yearly" How often the table is renewed, which says which periods are expected. (one of "none", "weekly", "monthly", "half_termly", "termly", "yearly"; else "none")
---@field due_soon? integer Days ahead in which something is due soon. (whole number, 0 to 400; else 30)
---@field over? "none"|"school"|"group"|"period" What the columns of the matrix are. (one of "none", "school", "group", "period"; else "none")
---@field blank? string What an empty cell of the matrix is called: never that something is absent. (text, at most 60 bytes; else "not said")
---@field pair? boolean Name, for each section, who shows it and who lacks it. (true or false; else false)
---@field expects? table<string, integer> How many rows each section should have in a period and group. (table of whole numbers by name, 1 to 1000 each)
---@field links? waymark.workshop.links[] Which sections lead to which. (list of 1 to 40)
---@field consent? waymark.workshop.consent What needs consent. (a table)
---@field votes? waymark.workshop.votes Votes on the ideas. (a table)
---@field views? waymark.workshop.views[] What the document shows, in this order. (list of 1 to 20)
---@field landscape? boolean The page is wider than it is high. (true or false; else false)
---@field links_shown? boolean Links are drawn. (true or false; else false)
---@field centre? string Who is in the middle of the rings. (text, at most 60 bytes)
---@field suppression? waymark.workshop.suppression Which numbers of people a public document does not show. (a table)
---@field renamed? table<string, string> What sections, strands and the like of earlier versions are called today: new ids by old ones. (table of texts by name, at most 122 bytes each)
---@field ended? string[] The ids of those that are no more. (list of texts, at most 122 bytes each)
---@field sections waymark.workshop.sections[] Where entries stand, in the order of the document. (list of 1 to 60)

---@class waymark.workshop.related
---@field audit string The other audit, by its id. (id of a-z, 0-9 and _, at most 40 bytes)
---@field why string What it adds, in one sentence. (text, at most 400 bytes)

---@class waymark.workshop.strip
---@field groups? waymark.workshop.strip.groups[] Whom they are compared with: what the column group may contain. (list of at most 10)
---@field figures waymark.workshop.strip.figures[] The figures, in this order. (list of 1 to 6)

---@class waymark.workshop.strip.groups
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.workshop.strip.figures
---@field id string The figure's name in tables, after strip and a dot; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string What people call it. (text, at most 900 bytes)
---@field type? "count"|"percent"|"number"|"money"|"yes_no"|"text" What can be given. (one of "count", "percent", "number", "money", "yes_no", "text")
---@field decimals? integer How many decimals are printed; left out: as many as it has, or one of a per cent. (whole number, 0 to 3)
---@field min? number The least that is plausible; it may have a fraction. (number, -1000000000 to 1000000000)
---@field max? number The most that is plausible; left out with min: 0 to 100 of a per cent. (number, -1000000000 to 1000000000)
---@field things? boolean It counts things, not people, so it is never too small for a public document. (true or false; else false)
---@field compare? string[] The ids of groups that it is compared with. (list of texts, at most 40 bytes each)
---@field better? "unsaid"|"higher"|"lower" Which way is better; left out: neither, and no difference is called better. (one of "unsaid", "higher", "lower"; else "unsaid")

---@class waymark.workshop.words
---@field section? string What one section is called; left out: as its column is. (text, at most 40 bytes)
---@field sections? string The plural of that; left out: made from it. (text, at most 40 bytes)
---@field entry? string One thing that people write. (text, at most 40 bytes; else "entry")
---@field entries? string The plural of that. (text, at most 40 bytes; else "entries")

---@class waymark.workshop.columns
---@field school_id? string Whose the row is: a school, a trust, a session. (text, at most 40 bytes)
---@field section? string Which section the entry stands in: an aim, a layer, a ring, a feature. (text, at most 40 bytes)
---@field id? string Its name within the school, by which others lead to it and next month's row is known. (text, at most 40 bytes)
---@field text? string The entry itself. (text, at most 40 bytes)
---@field group? string Which group it belongs to: a horizon, a tier, a class. (text, at most 40 bytes)
---@field state? string How far it is, or whether it is there. (text, at most 40 bytes)
---@field by? string Who says so, a post or a role. (text, at most 40 bytes)
---@field owner? string Who does it, a post. (text, at most 40 bytes)
---@field start? string Since when: a date or a half term. (text, at most 40 bytes)
---@field due? string By when: a date or a half term. (text, at most 40 bytes)
---@field n? string A number: pupils, hours, the strength of a link. (text, at most 40 bytes)
---@field leads_to? string The ids of the entries that it leads to. (text, at most 40 bytes)
---@field period? string Of when it is: a month, a day, a term, a school year. (text, at most 40 bytes)
---@field note? string What else is to be said of it. (text, at most 40 bytes)
---@field evidence? string What it rests on. (text, at most 40 bytes)
---@field consent? string Whether whoever is quoted agreed. (text, at most 40 bytes)

---@class waymark.workshop.states
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field meaning "open"|"active"|"late"|"planned"|"present"|"absent"|"done"|"stopped" What it means, whatever it is called. (one of "open", "active", "late", "planned", "present", "absent", "done", "stopped")
---@field mark? integer In a matrix: 2 strong, 1 there, 0 not there. (whole number, 0 to 2)
---@field needs? string[] Columns that a row in this state must fill. (list of texts, at most 40 bytes each)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.workshop.groups
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field due? string The day by which its entries are due, unless they say otherwise. (text, at most 10 bytes)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.workshop.numbers
---@field id string The column that holds it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string What is counted. (text, at most 60 bytes)
---@field type? "count"|"number"|"money"|"percent" What sort of number it is; a count is whole. (one of "count", "number", "money", "percent"; else "count")
---@field combine? "none"|"sum" Whether they may be added up. (one of "none", "sum"; else "none")
---@field change_from? string The number that it has changed from. (id of a-z, 0-9 and _, at most 40 bytes)

---@class waymark.workshop.links
---@field from string The section that leads; "*" is any. (text, at most 40 bytes)
---@field to string The section that it leads to; "*" is any. (text, at most 40 bytes)
---@field each? "both"|"from"|"to"|"none" Which entries must have such a link: those of from, of to, of both or of none. (one of "both", "from", "to", "none"; else "both")
---@field or_note? boolean A note that says why there is none will do. (true or false; else false)
---@field n? integer[] The strength that column n may hold: at least, at most. (list of whole numbers, at most 1000 each)

---@class waymark.workshop.consent
---@field quotes? boolean A text with quotation marks. (true or false; else false)

---@class waymark.workshop.votes
---@field criteria waymark.workshop.votes.criteria[] What is voted on. (list of 1 to 10)
---@field each? integer Votes of one voter for one criterion, at most; left out: no limit. (whole number, 1 to 100)
---@field in_all? integer Votes of one voter, at most; left out: no limit. (whole number, 1 to 1000)
---@field shown? integer Ideas that are named for a criterion, with all that tie with the last. (whole number, 1 to 100; else 5)

---@class waymark.workshop.votes.criteria
---@field id string How votes.csv writes it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)

---@class waymark.workshop.views
---@field title? string Its heading; left out: the document's own. (text, at most 60 bytes)
---@field by? "none"|"section"|"group"|"state"|"by"|"period"|"school" Of a table of counts: what its rows are. (one of "none", "section", "group", "state", "by", "period", "school"; else "none")
---@field over? "none"|"section"|"group"|"state"|"by"|"period"|"school" What its columns are. (one of "none", "section", "group", "state", "by", "period", "school"; else "none")
---@field sum? string The number that is added up instead of counting rows. (id of a-z, 0-9 and _, at most 40 bytes)
---@field list? "none"|"all"|"open"|"done"|"stopped"|"late"|"overdue"|"due_soon"|"no_due"|"no_owner"|"changed"|"links"|"unlinked"|"gaps" A list of entries instead. (one of "none", "all", "open", "done", "stopped", "late", "overdue", "due_soon", "no_due", "no_owner", "changed", "links", "unlinked", "gaps"; else "none")
---@field layers? string[] Sections one above the other instead, by id. (list of texts, at most 40 bytes each)
---@field ranks? string The section whose ideas are ranked by votes instead. (id of a-z, 0-9 and _, at most 40 bytes)
---@field rings? boolean Sections as rings around the centre instead. (true or false; else false)

---@class waymark.workshop.suppression
---@field below? integer Counts of people below this, except 0. (whole number, 0 to 20; else 5)
---@field base? integer Percentages and averages of fewer people than this; gaps between them do not stand out either. (whole number, 0 to 100; else 11)

---@class waymark.workshop.sections
---@field id string The part's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string Its heading. (text, at most 900 bytes)
---@field question? string One sentence under the heading. (text, at most 400 bytes)
---@field group? string The group that all of it belongs to. (id of a-z, 0-9 and _, at most 40 bytes)
---@field entries? integer[] How many entries: at least, at most. (list of whole numbers, at most 1000 each)
---@field needs? string[] Columns that each of its rows must fill. (list of texts, at most 40 bytes each)
---@field starts? string[] How each text must begin: with one of these. (list of texts, at most 60 bytes each)
---@field ideas? boolean Its entries are voted on. (true or false; else false)
---@field ages? number[] Of a tool: the ages in years that it is for, from and to. (a list)
---@field aliases? string[] Other ways in which tables may write the section. (list of texts, at most 60 bytes each)

---@class waymark.matrix
---@field api integer The version of this format. (whole number, 1)
---@field kind "matrix" What sort of audit this is. (one of "rubric", "statements", "interview", "case", "indicators", "survey", "plan", "workshop", "matrix")
---@field id string The audit's name in tables and files; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field version string Printed in every report; results can be compared as long as its first number stays. (numbers with dots)
---@field title string The title of every document. (text, at most 900 bytes)
---@field subtitle? string Printed under the title on the cover. (text, at most 200 bytes)
---@field notice? string One sentence on the cover and in the method note, such as what the audit is not. (text, at most 400 bytes)
---@field formats? string Whom to ask for a document in another format, inside a sentence: a post, never a person. (text, at most 60 bytes)
---@field source? string What the audit goes back to, with its year; say whose the words are. (text, at most 400 bytes)
---@field audience? string For whom it is, as it reads after the word "for"; 'waymark list' says it. (text, at most 200 bytes)
---@field language string The language of the documents, a BCP 47 tag. (a language tag)
---@field restricted? boolean It is about single pupils or persons, so it runs with --restricted only. (true or false; else false)
---@field classification? string Whom it is for: printed at the foot of every page that is not public. (text, at most 900 bytes)
---@field retention? string How long the files are kept; printed, never acted on. (text, at most 900 bytes)
---@field related? waymark.matrix.related[] Other audits that belong with this one; the index of a run names them. (list of 1 to 20)
---@field set? string What these and this audit make together: a run then has a page with this title, index.pdf, of what belongs together and what it has made. (text, at most 900 bytes)
---@field strip? waymark.matrix.strip Up to six figures for the first page, each with whom it is compared with; metrics.csv has them as strip.ID. (a table)
---@field words? waymark.matrix.words What this audit calls things, in lower case. (a table)
---@field columns? waymark.matrix.columns What the columns of entries.csv are called here; the usual names stay aliases. (a table)
---@field states? waymark.matrix.states[] What the column state may contain. (list of 1 to 12)
---@field groups? waymark.matrix.groups[] What the column group may contain. (list of 1 to 40)
---@field needs? string[] Columns that every row must fill; left out: text, unless states have marks. A word that is no column is a column of the audit's own. (list of texts, at most 40 bytes each)
---@field numbers? waymark.matrix.numbers[] Columns of numbers: n, or columns of the audit's own. (list of 1 to 8)
---@field context? string[] Further columns of entries.csv that are read and printed. (list of texts, at most 40 bytes each)
---@field review? "none"|"weekly"|"monthly"|"half_termly"|"termly"|"yearly" How often the table is renewed, which says which periods are expected. (one of "none", "weekly", "monthly", "half_termly", "termly", "yearly"; else "none")
---@field due_soon? integer Days ahead in which something is due soon. (whole number, 0 to 400; else 30)
---@field over? "none"|"school"|"group"|"period" What the columns of the matrix are. (one of "none", "school", "group", "period"; else "none")
---@field blank? string What an empty cell of the matrix is called: never that something is absent. (text, at most 60 bytes; else "not said")
---@field pair? boolean Name, for each section, who shows it and who lacks it. (true or false; else false)
---@field expects? table<string, integer> How many rows each section should have in a period and group. (table of whole numbers by name, 1 to 1000 each)
---@field links? waymark.matrix.links[] Which sections lead to which. (list of 1 to 40)
---@field consent? waymark.matrix.consent What needs consent. (a table)
---@field votes? waymark.matrix.votes Votes on the ideas. (a table)
---@field views? waymark.matrix.views[] What the document shows, in this order. (list of 1 to 20)
---@field landscape? boolean The page is wider than it is high. (true or false; else false)
---@field links_shown? boolean Links are drawn. (true or false; else false)
---@field centre? string Who is in the middle of the rings. (text, at most 60 bytes)
---@field suppression? waymark.matrix.suppression Which numbers of people a public document does not show. (a table)
---@field renamed? table<string, string> What sections, strands and the like of earlier versions are called today: new ids by old ones. (table of texts by name, at most 122 bytes each)
---@field ended? string[] The ids of those that are no more. (list of texts, at most 122 bytes each)
---@field sections waymark.matrix.sections[] Where entries stand, in the order of the document. (list of 1 to 60)

---@class waymark.matrix.related
---@field audit string The other audit, by its id. (id of a-z, 0-9 and _, at most 40 bytes)
---@field why string What it adds, in one sentence. (text, at most 400 bytes)

---@class waymark.matrix.strip
---@field groups? waymark.matrix.strip.groups[] Whom they are compared with: what the column group may contain. (list of at most 10)
---@field figures waymark.matrix.strip.figures[] The figures, in this order. (list of 1 to 6)

---@class waymark.matrix.strip.groups
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.matrix.strip.figures
---@field id string The figure's name in tables, after strip and a dot; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string What people call it. (text, at most 900 bytes)
---@field type? "count"|"percent"|"number"|"money"|"yes_no"|"text" What can be given. (one of "count", "percent", "number", "money", "yes_no", "text")
---@field decimals? integer How many decimals are printed; left out: as many as it has, or one of a per cent. (whole number, 0 to 3)
---@field min? number The least that is plausible; it may have a fraction. (number, -1000000000 to 1000000000)
---@field max? number The most that is plausible; left out with min: 0 to 100 of a per cent. (number, -1000000000 to 1000000000)
---@field things? boolean It counts things, not people, so it is never too small for a public document. (true or false; else false)
---@field compare? string[] The ids of groups that it is compared with. (list of texts, at most 40 bytes each)
---@field better? "unsaid"|"higher"|"lower" Which way is better; left out: neither, and no difference is called better. (one of "unsaid", "higher", "lower"; else "unsaid")

---@class waymark.matrix.words
---@field section? string What one section is called; left out: as its column is. (text, at most 40 bytes)
---@field sections? string The plural of that; left out: made from it. (text, at most 40 bytes)
---@field entry? string One thing that people write. (text, at most 40 bytes; else "entry")
---@field entries? string The plural of that. (text, at most 40 bytes; else "entries")

---@class waymark.matrix.columns
---@field school_id? string Whose the row is: a school, a trust, a session. (text, at most 40 bytes)
---@field section? string Which section the entry stands in: an aim, a layer, a ring, a feature. (text, at most 40 bytes)
---@field id? string Its name within the school, by which others lead to it and next month's row is known. (text, at most 40 bytes)
---@field text? string The entry itself. (text, at most 40 bytes)
---@field group? string Which group it belongs to: a horizon, a tier, a class. (text, at most 40 bytes)
---@field state? string How far it is, or whether it is there. (text, at most 40 bytes)
---@field by? string Who says so, a post or a role. (text, at most 40 bytes)
---@field owner? string Who does it, a post. (text, at most 40 bytes)
---@field start? string Since when: a date or a half term. (text, at most 40 bytes)
---@field due? string By when: a date or a half term. (text, at most 40 bytes)
---@field n? string A number: pupils, hours, the strength of a link. (text, at most 40 bytes)
---@field leads_to? string The ids of the entries that it leads to. (text, at most 40 bytes)
---@field period? string Of when it is: a month, a day, a term, a school year. (text, at most 40 bytes)
---@field note? string What else is to be said of it. (text, at most 40 bytes)
---@field evidence? string What it rests on. (text, at most 40 bytes)
---@field consent? string Whether whoever is quoted agreed. (text, at most 40 bytes)

---@class waymark.matrix.states
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field meaning "open"|"active"|"late"|"planned"|"present"|"absent"|"done"|"stopped" What it means, whatever it is called. (one of "open", "active", "late", "planned", "present", "absent", "done", "stopped")
---@field mark? integer In a matrix: 2 strong, 1 there, 0 not there. (whole number, 0 to 2)
---@field needs? string[] Columns that a row in this state must fill. (list of texts, at most 40 bytes each)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.matrix.groups
---@field id string How tables write it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)
---@field due? string The day by which its entries are due, unless they say otherwise. (text, at most 10 bytes)
---@field aliases? string[] Other ways in which tables may write it. (list of texts, at most 60 bytes each)

---@class waymark.matrix.numbers
---@field id string The column that holds it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string What is counted. (text, at most 60 bytes)
---@field type? "count"|"number"|"money"|"percent" What sort of number it is; a count is whole. (one of "count", "number", "money", "percent"; else "count")
---@field combine? "none"|"sum" Whether they may be added up. (one of "none", "sum"; else "none")
---@field change_from? string The number that it has changed from. (id of a-z, 0-9 and _, at most 40 bytes)

---@class waymark.matrix.links
---@field from string The section that leads; "*" is any. (text, at most 40 bytes)
---@field to string The section that it leads to; "*" is any. (text, at most 40 bytes)
---@field each? "both"|"from"|"to"|"none" Which entries must have such a link: those of from, of to, of both or of none. (one of "both", "from", "to", "none"; else "both")
---@field or_note? boolean A note that says why there is none will do. (true or false; else false)
---@field n? integer[] The strength that column n may hold: at least, at most. (list of whole numbers, at most 1000 each)

---@class waymark.matrix.consent
---@field quotes? boolean A text with quotation marks. (true or false; else false)

---@class waymark.matrix.votes
---@field criteria waymark.matrix.votes.criteria[] What is voted on. (list of 1 to 10)
---@field each? integer Votes of one voter for one criterion, at most; left out: no limit. (whole number, 1 to 100)
---@field in_all? integer Votes of one voter, at most; left out: no limit. (whole number, 1 to 1000)
---@field shown? integer Ideas that are named for a criterion, with all that tie with the last. (whole number, 1 to 100; else 5)

---@class waymark.matrix.votes.criteria
---@field id string How votes.csv writes it. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string How people read it. (text, at most 60 bytes)

---@class waymark.matrix.views
---@field title? string Its heading; left out: the document's own. (text, at most 60 bytes)
---@field by? "none"|"section"|"group"|"state"|"by"|"period"|"school" Of a table of counts: what its rows are. (one of "none", "section", "group", "state", "by", "period", "school"; else "none")
---@field over? "none"|"section"|"group"|"state"|"by"|"period"|"school" What its columns are. (one of "none", "section", "group", "state", "by", "period", "school"; else "none")
---@field sum? string The number that is added up instead of counting rows. (id of a-z, 0-9 and _, at most 40 bytes)
---@field list? "none"|"all"|"open"|"done"|"stopped"|"late"|"overdue"|"due_soon"|"no_due"|"no_owner"|"changed"|"links"|"unlinked"|"gaps" A list of entries instead. (one of "none", "all", "open", "done", "stopped", "late", "overdue", "due_soon", "no_due", "no_owner", "changed", "links", "unlinked", "gaps"; else "none")
---@field layers? string[] Sections one above the other instead, by id. (list of texts, at most 40 bytes each)
---@field ranks? string The section whose ideas are ranked by votes instead. (id of a-z, 0-9 and _, at most 40 bytes)
---@field rings? boolean Sections as rings around the centre instead. (true or false; else false)

---@class waymark.matrix.suppression
---@field below? integer Counts of people below this, except 0. (whole number, 0 to 20; else 5)
---@field base? integer Percentages and averages of fewer people than this; gaps between them do not stand out either. (whole number, 0 to 100; else 11)

---@class waymark.matrix.sections
---@field id string The part's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string Its heading. (text, at most 900 bytes)
---@field question? string One sentence under the heading. (text, at most 400 bytes)
---@field group? string The group that all of it belongs to. (id of a-z, 0-9 and _, at most 40 bytes)
---@field entries? integer[] How many entries: at least, at most. (list of whole numbers, at most 1000 each)
---@field needs? string[] Columns that each of its rows must fill. (list of texts, at most 40 bytes each)
---@field starts? string[] How each text must begin: with one of these. (list of texts, at most 60 bytes each)
---@field ideas? boolean Its entries are voted on. (true or false; else false)
---@field ages? number[] Of a tool: the ages in years that it is for, from and to. (a list)
---@field aliases? string[] Other ways in which tables may write the section. (list of texts, at most 60 bytes each)
