// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Subject.h"

#include <QRegularExpression>
#include <QSet>

namespace assay::simulator {

using namespace Qt::StringLiterals;

namespace {

const QSet<QString> &wordsWithoutMeaning()
{
    static const QSet<QString> words = [] {
        const QString list =
            u"a about after again all also am an and any are as at be because been before best better between bit brief briefly build but by "
            "can choose clear code compare concise could create describe detail did difference differences do does each english every example "
            "examples exactly explain few find first for from function give go good great had has have help how i if implement in into is it "
            "its java just keep know language large let like line lines list little long make many me mean means more most much must my name "
            "need new no not now of on one only or other our out over own paragraph paragraphs please program provide question reason same say "
            "sentence sentences shall short should show simple small so some step steps such summarise summarize take talk tell than that the "
            "their them then there these they thing things this those three to too two up us use used using very via want was way ways we were "
            "what when where which while who why will with word words work works would write you your "
            "aber als am auch auf aus bei beschreibe bitte das dass dein dem den der des die dies doch du ein eine einem einen einer eines "
            "erkläre er es für gib hat ich ihr im in ist kann kein kurz man mein mir mit nach nicht nur ob oder schreibe sein sich sie sind so "
            "über um und uns vom von vor war was wenn wer wie wird wir wo worin zeige zu zum zur zwischen unterschied"_s;
        const QStringList split = list.split(u' ');
        return QSet<QString>(split.cbegin(), split.cend());
    }();
    return words;
}

QString capitalised(const QString &word)
{
    return word.isEmpty() ? word : word.first(1).toUpper() + word.sliced(1);
}

QString asciiOnly(const QString &word)
{
    QString kept;
    for (const QChar c : word) {
        if (c.unicode() < 128 && c.isLetterOrNumber()) {
            kept += c;
        }
    }
    return kept;
}

void name(Subject &subject, const QStringList &run)
{
    subject.words = run.join(u' ');
    subject.heading = capitalised(subject.words);
    QStringList snake;
    // "Token-Bucket" is two words in code.
    const QStringList parts = run.join(u' ').replace(u'-', u' ').split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString plain = asciiOnly(part);
        if (!plain.isEmpty() && !plain.front().isDigit()) {
            subject.pascalCase += capitalised(plain.toLower());
            snake.append(plain.toLower());
        }
    }
    subject.snakeCase = snake.join(u'_');
    if (snake.isEmpty()) {
        subject.pascalCase = u"Topic"_s;
        subject.snakeCase = u"topic"_s;
    }
}

} // namespace

Subject subjectOf(const QString &prompt)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}][\\p{L}\\p{N}+#'’-]*|[.,;:!?\\n]"_s);
    Subject subject;
    QStringList best;
    QStringList run;
    auto matches = word.globalMatch(prompt.first(std::min<qsizetype>(prompt.size(), 600)));
    while (matches.hasNext()) {
        const QString found = matches.next().captured();
        const bool meant = found.front().isLetterOrNumber() && !wordsWithoutMeaning().contains(found.toLower());
        if (meant) {
            subject.all.append(found.toLower());
            run.append(found);
        }
        if (!meant || run.size() == 3) {
            if (best.isEmpty() || (best.size() == 1 && run.size() > 1 && best.first().size() < 4)) {
                best = run;
            }
            run.clear();
        }
    }
    if (best.isEmpty()) {
        best = run;
    }
    name(subject, best.isEmpty() ? QStringList{u"your"_s, u"question"_s} : best);
    return subject;
}

} // namespace assay::simulator
