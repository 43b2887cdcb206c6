<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>assay::app::ExperimentStage</name>
    <message numerus="yes">
        <source>The price of %n request(s) is not known.</source>
        <translation>
            <numerusform>The price of %n request is not known.</numerusform>
            <numerusform>The price of %n requests is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::app::ImportCommand</name>
    <message numerus="yes">
        <source>%1: %n comparison(s) imported</source>
        <translation>
            <numerusform>%1: %n comparison imported</numerusform>
            <numerusform>%1: %n comparisons imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s) of it are in by now.</source>
        <translation>
            <numerusform>%n comparison of it is in by now.</numerusform>
            <numerusform>%n comparisons of it are in by now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::app::Imports</name>
    <message numerus="yes">
        <source>%n comparison(s) imported.</source>
        <translation>
            <numerusform>%n comparison imported.</numerusform>
            <numerusform>%n comparisons imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s) imported, then: %1</source>
        <translation>
            <numerusform>%n comparison imported, then: %1</numerusform>
            <numerusform>%n comparisons imported, then: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::app::ModelsCommand</name>
    <message numerus="yes">
        <source>%1: %n model(s)</source>
        <translation>
            <numerusform>%1: %n model</numerusform>
            <numerusform>%1: %n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::app::SpendCommand</name>
    <message numerus="yes">
        <source>%n could not be asked: %1</source>
        <translation>
            <numerusform>%n could not be asked: %1</numerusform>
            <numerusform>%n could not be asked: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %1: ≈ %2 to %3 for %n answer(s), instead of %4.</source>
        <translation>
            <numerusform>On %1: ≈ %2 to %3 for %n answer, instead of %4.</numerusform>
            <numerusform>On %1: ≈ %2 to %3 for %n answers, instead of %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n of these it is not known what they did cost.</source>
        <translation>
            <numerusform>Of %n of these it is not known what it did cost.</numerusform>
            <numerusform>Of %n of these it is not known what they did cost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of unknown size are left out.</source>
        <translation>
            <numerusform>%n answer of unknown size is left out.</numerusform>
            <numerusform>%n answers of unknown size are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::AnswersWiring</name>
    <message numerus="yes">
        <source>%n answer(s) copied</source>
        <translation>
            <numerusform>%n answer copied</numerusform>
            <numerusform>%n answers copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::ChainEditor</name>
    <message numerus="yes">
        <source>%n try(s) on each route; after %1 the next one is asked:</source>
        <translation>
            <numerusform>%n try on each route; after %1 the next one is asked:</numerusform>
            <numerusform>%n tries on each route; after %1 the next one is asked:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::Composer</name>
    <message numerus="yes">
        <source>%n times</source>
        <comment>how often each model is asked</comment>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::DataPage</name>
    <message numerus="yes">
        <source>%n copy(s) beside it take %1.</source>
        <translation>
            <numerusform>%n copy beside it takes %1.</numerusform>
            <numerusform>%n copies beside it take %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete what is older than %n day(s)</source>
        <translation>
            <numerusform>Delete what is older than %n day</numerusform>
            <numerusform>Delete what is older than %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next start deletes %n comparison(s). What they cost stays in the spend.</source>
        <translation>
            <numerusform>The next start deletes %n comparison. What it cost stays in the spend.</numerusform>
            <numerusform>The next start deletes %n comparisons. What they cost stays in the spend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next start deletes %n comparison(s), and each one after it more. What they cost stays in the spend.</source>
        <translation>
            <numerusform>The next start deletes %n comparison, and each one after it more. What they cost stays in the spend.</numerusform>
            <numerusform>The next start deletes %n comparisons, and each one after it more. What they cost stays in the spend.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s) were saved. The damaged database lies in %1.</source>
        <translation>
            <numerusform>%n comparison was saved. The damaged database lies in %1.</numerusform>
            <numerusform>%n comparisons were saved. The damaged database lies in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::DetourText</name>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n hop</numerusform>
            <numerusform>%n hops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n retry(s)</source>
        <translation>
            <numerusform>%n retry</numerusform>
            <numerusform>%n retries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) unknown</source>
        <translation>
            <numerusform>%n attempt unknown</numerusform>
            <numerusform>%n attempts unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::DiffPage</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::ErrorText</name>
    <message numerus="yes">
        <source>It asks to wait %n second(s).</source>
        <translation>
            <numerusform>It asks to wait %n second.</numerusform>
            <numerusform>It asks to wait %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::ExperimentPanel</name>
    <message numerus="yes">
        <source>%n step(s), at most %1.</source>
        <translation>
            <numerusform>%n step, at most %1.</numerusform>
            <numerusform>%n steps, at most %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The price of %n request(s) is not known.</source>
        <translation>
            <numerusform>The price of %n request is not known.</numerusform>
            <numerusform>The price of %n requests is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::ExperimentText</name>
    <message numerus="yes">
        <source>%1, %n pair(s) are too few for an interval</source>
        <translation>
            <numerusform>%1, %n pair is too few for an interval</numerusform>
            <numerusform>%1, %n pairs are too few for an interval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) are too few to tell %1 and %2 apart; at least 6 are needed.</source>
        <translation>
            <numerusform>%n pair is too few to tell %1 and %2 apart; at least 6 are needed.</numerusform>
            <numerusform>%n pairs are too few to tell %1 and %2 apart; at least 6 are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2: no difference shown in %n pair(s).</source>
        <translation>
            <numerusform>%1 and %2: no difference shown in %n pair.</numerusform>
            <numerusform>%1 and %2: no difference shown in %n pairs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) are void: the machine slept or its clock was changed while they ran.</source>
        <translation>
            <numerusform>%n pair is void: the machine slept or its clock was changed while it ran.</numerusform>
            <numerusform>%n pairs are void: the machine slept or its clock was changed while they ran.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chain gave an answer in %1 of %n case(s).</source>
        <translation>
            <numerusform>The chain gave an answer in %1 of %n case.</numerusform>
            <numerusform>The chain gave an answer in %1 of %n cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It drops %n feature(s) that %1 has.</source>
        <translation>
            <numerusform>It drops %n feature that %1 has.</numerusform>
            <numerusform>It drops %n features that %1 has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are void: the machine slept or its clock was changed while they ran.</source>
        <translation>
            <numerusform>%n case is void: the machine slept or its clock was changed while it ran.</numerusform>
            <numerusform>%n cases are void: the machine slept or its clock was changed while they ran.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s); of the last:</source>
        <translation>
            <numerusform>%n attempt; of the last:</numerusform>
            <numerusform>%n attempts; of the last:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::FindBar</name>
    <message numerus="yes">
        <source>%1 in %n answer(s)</source>
        <comment>number of occurrences</comment>
        <translation>
            <numerusform>%1 in %n answer</numerusform>
            <numerusform>%1 in %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::GoingOn</name>
    <message numerus="yes">
        <source>Begins with the %n turn(s) before</source>
        <translation>
            <numerusform>Begins with the %n turn before</numerusform>
            <numerusform>Begins with the %n turns before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::HistoryModel</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n answer(s), %2</source>
        <translation>
            <numerusform>%1, %n answer, %2</numerusform>
            <numerusform>%1, %n answers, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::HistoryPanel</name>
    <message numerus="yes">
        <source>Deleted %n comparison(s).</source>
        <translation>
            <numerusform>Deleted %n comparison.</numerusform>
            <numerusform>Deleted %n comparisons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s)</source>
        <translation>
            <numerusform>%n comparison</numerusform>
            <numerusform>%n comparisons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::LimitsText</name>
    <message numerus="yes">
        <source>%n request(s) a day to free models</source>
        <translation>
            <numerusform>%n request a day to free models</numerusform>
            <numerusform>%n requests a day to free models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::MetricsLine</name>
    <message numerus="yes">
        <source>%n attempt(s), each of which counts</source>
        <translation>
            <numerusform>%n attempt, which counts</numerusform>
            <numerusform>%n attempts, each of which counts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::ModelsPage</name>
    <message numerus="yes">
        <source>%n model(s) added to the line-up</source>
        <translation>
            <numerusform>%n model added to the line-up</numerusform>
            <numerusform>%n models added to the line-up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::PaneBar</name>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::ProviderPage</name>
    <message numerus="yes">
        <source>It answers in %1 and lists %n model(s).</source>
        <translation>
            <numerusform>It answers in %1 and lists %n model.</numerusform>
            <numerusform>It answers in %1 and lists %n models.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::SpendChart</name>
    <message numerus="yes">
        <source>%n of unknown cost</source>
        <translation>
            <numerusform>%n of unknown cost</numerusform>
            <numerusform>%n of unknown cost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::SpendPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n day(s)</source>
        <translation>
            <numerusform>The last day</numerusform>
            <numerusform>The last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) of unknown cost, not in the sum</source>
        <translation>
            <numerusform>%n attempt of unknown cost, not in the sum</numerusform>
            <numerusform>%n attempts of unknown cost, not in the sum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) compared with the record</source>
        <translation>
            <numerusform>%n answer compared with the record</numerusform>
            <numerusform>%n answers compared with the record</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charged otherwise</source>
        <translation>
            <numerusform>%n charged otherwise</numerusform>
            <numerusform>%n charged otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown cost until now</source>
        <translation>
            <numerusform>%n of unknown cost until now</numerusform>
            <numerusform>%n of unknown cost until now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a record</source>
        <translation>
            <numerusform>%n without a record</numerusform>
            <numerusform>%n without a record</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be asked: %1</source>
        <translation>
            <numerusform>%n could not be asked: %1</numerusform>
            <numerusform>%n could not be asked: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::StartPage</name>
    <message numerus="yes">
        <source>%n model(s), no key needed.</source>
        <translation>
            <numerusform>%n model, no key needed.</numerusform>
            <numerusform>%n models, no key needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ui::WhatIfPanel</name>
    <message numerus="yes">
        <source>≈ %1 for %n answer(s)</source>
        <translation>
            <numerusform>≈ %1 for %n answer</numerusform>
            <numerusform>≈ %1 for %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of unknown size are left out.</source>
        <translation>
            <numerusform>%n answer of unknown size is left out.</numerusform>
            <numerusform>%n answers of unknown size are left out.</numerusform>
        </translation>
    </message>
</context>
</TS>
