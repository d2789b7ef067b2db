---@meta
-- The format of audits for editors with a Lua language server (LuaLS): made from the program's own tables by
-- `make bless`. Write this line above the table of an audit to have its fields completed and explained:
--   ---@type waymark.rubric
--   local audit = { ... }
--   return audit

---@class waymark.rubric
---@field api integer The version of this format. (whole number, 1)
---@field kind "rubric" What sort of audit this is. (one of "rubric")
---@field id string The audit's name in tables and files; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field version string Printed in every report; results compare within one first number. (numbers with dots)
---@field title string The title of every document. (text, at most 120 bytes)
---@field subtitle? string Stands under the title on the cover. (text, at most 200 bytes)
---@field notice? string One sentence on the cover and in the method note, such as what the audit is not. (text, at most 400 bytes)
---@field language string The language of the documents, a BCP 47 tag. (a language tag)
---@field words? waymark.rubric.words What this audit calls things, in lower case. (a table)
---@field levels waymark.rubric.levels[] The scale of the judgements, lowest first. (list of 2 to 6)
---@field below? string Said of a section below its first level: "Emerging – not yet secure". (text, at most 60 bytes; else "not yet secure")
---@field ratings waymark.rubric.ratings[] What may stand in the column rating. (list of 2 to 20)
---@field respondents waymark.rubric.respondents[] Who may answer, in the order of the report's columns. (list of 1 to 10)
---@field evidence_types? waymark.rubric.evidence_types[] What may stand in the column evidence_type. (list of at most 30)
---@field scoring? waymark.rubric.scoring How answers become levels. (a table)
---@field plan? waymark.rubric.plan The yearly plan that the report proposes. (a table)
---@field review waymark.rubric.review How often a plan is reviewed, by phase. (a table)
---@field recheck_months? integer A judgement older than this is not carried over. (whole number, 1 to 120; else 24)
---@field sections waymark.rubric.sections[] The parts of the audit, in the order of the report. (list of 1 to 40)

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
---@field id string What tables hold. (text, at most 20 bytes)
---@field name string What people read. (text, at most 60 bytes)
---@field state "met"|"partly"|"not_yet"|"not_applicable"|"waived" What the rating means for the score. (one of "met", "partly", "not_yet", "not_applicable", "waived")
---@field aliases? string[] Other words that tables may hold for it. (list of texts, at most 60 bytes each)

---@class waymark.rubric.respondents
---@field id string What tables hold. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string What people read. (text, at most 60 bytes)
---@field short string The head of a narrow column. (text, at most 24 bytes)
---@field agreed? boolean The value agreed together: it counts where it is given. At most one respondent has this. (true or false; else false)
---@field aliases? string[] Other words that tables may hold for the respondent. (list of texts, at most 60 bytes each)

---@class waymark.rubric.evidence_types
---@field id string What tables hold. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string What people read. (text, at most 60 bytes)
---@field voice? boolean People's own voice, or data on outcomes. (true or false; else false)
---@field aliases? string[] Other words that tables may hold for the type. (list of texts, at most 60 bytes each)

---@class waymark.rubric.scoring
---@field model? "ladder"|"best_fit"|"strand"|"weighted" How the answers of a section become its level. (one of "ladder", "best_fit", "strand", "weighted"; else "ladder")
---@field max_partial? integer ladder: how many partlys are tolerated up to the level reached. (whole number, 0 to 20; else 0)
---@field share? integer best_fit: more than this per cent is met at the level. (whole number, 0 to 99; else 50)
---@field floor? integer best_fit: at least this per cent is met at each lower level. (whole number, 0 to 100; else 80)
---@field points? integer[] weighted: points of a met descriptor at each level; a partly counts half. (list of whole numbers, at most 1000 each)
---@field bands? integer[] weighted: the least per cent of points for each level. (list of whole numbers, at most 100 each)
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
---@field areas_min? integer The fewest sections a school usually adopts in a year. (whole number, 1 to 40)
---@field areas? integer The most sections a school usually adopts in a year. (whole number, 1 to 40)
---@field actions? integer Actions for a section, at most. (whole number, 1 to 10; else 3)
---@field lasts? integer Half terms from an action's start to its due date. (whole number, 1 to 6; else 2)
---@field support? waymark.rubric.plan.support[] Who beyond the school can support an action. (list of at most 20)

---@class waymark.rubric.plan.support
---@field id string What the field support of an action names. (id of a-z, 0-9 and _, at most 40 bytes)
---@field name string What people read. (text, at most 60 bytes)

---@class waymark.rubric.review
---@field primary "termly"|"half_termly" In primary schools. (one of "termly", "half_termly")
---@field secondary "termly"|"half_termly" In secondary schools. (one of "termly", "half_termly")
---@field special "termly"|"half_termly" In special schools. (one of "termly", "half_termly")
---@field ["all-through"] "termly"|"half_termly" In all-through schools. (one of "termly", "half_termly")

---@class waymark.rubric.sections
---@field id string The part's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string Its heading. (text, at most 120 bytes)
---@field question string One sentence under the heading. (text, at most 400 bytes)
---@field strands waymark.rubric.sections.strands[] The lines of the section: one descriptor at each level. (list of 1 to 40)

---@class waymark.rubric.sections.strands
---@field id string The strand's name in tables; it never changes. (id of a-z, 0-9 and _, at most 40 bytes)
---@field title string Its heading. (text, at most 120 bytes)
---@field gate? string The first level's descriptor must be met; why, in one sentence. (text, at most 400 bytes)
---@field na? boolean Not applicable is allowed here, with a reason. (true or false; else false)
---@field owner? string Who does the actions, where a descriptor does not say. (text, at most 60 bytes)
---@field support? string Who supports them: an id of plan.support, or "school". (id of a-z, 0-9 and _, at most 40 bytes)
---@field descriptors table<string, waymark.rubric.sections.strands.descriptors> One descriptor at each level, by the level's id. (a table, one entry a level)

---@class waymark.rubric.sections.strands.descriptors
---@field text string What a governor could see or ask for. (text, at most 400 bytes)
---@field action string What to do when it is not met. (text, at most 400 bytes)
---@field success string How the school will know: a change that pupils would notice, and its source. (text, at most 400 bytes)
---@field owner? string Who does this action. (text, at most 60 bytes)
---@field support? string Who supports it: an id of plan.support, or "school". (id of a-z, 0-9 and _, at most 40 bytes)
