// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Arguments.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <vector>

namespace assay::app {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(assay::app::Arguments)
};

const Option *optionNamed(const QString &name, std::span<const Option> options)
{
    const auto found = std::ranges::find_if(options, [&](const Option &option) { return name == option.name; });
    return found == options.end() ? nullptr : &*found;
}

QStringList namesOf(std::span<const Option> options)
{
    QStringList names;
    for (const Option &option : options) {
        names.append("--"_L1 + option.name);
    }
    return names;
}

/// Levenshtein's distance.
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<size_t>(j) + 1;
            const int changed = diagonal + (a[i].toLower() == b[j].toLower() ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({changed, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

std::expected<Arguments, QString> Arguments::parse(const QStringList &words, std::span<const Option> options)
{
    Arguments arguments;
    bool onlyWords = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (onlyWords || !word.startsWith(u'-') || word == "-"_L1) {
            arguments.m_words.append(word);
            continue;
        }
        if (word == "--"_L1) {
            onlyWords = true;
            continue;
        }
        const QString flag = word == "-h"_L1 ? u"--help"_s : word.section(u'=', 0, 0);
        const Option *option = flag.startsWith("--"_L1) ? optionNamed(flag.sliced(2), options) : nullptr;
        if (!option) {
            return std::unexpected(Text::tr("Unknown option %1.").arg(flag) + suggestion(flag, namesOf(options)));
        }
        QStringList &values = arguments.m_values[option->name];
        if (!values.isEmpty() && !option->repeats) {
            return std::unexpected(Text::tr("The option %1 can be given once only.").arg(flag));
        }
        if (option->value.isEmpty()) {
            if (word.contains(u'=')) {
                return std::unexpected(Text::tr("The option %1 takes no value.").arg(flag));
            }
            values.append(QString());
        } else if (word.contains(u'=')) {
            values.append(word.section(u'=', 1));
        } else if (i + 1 < words.size()) {
            values.append(words[++i]);
        } else {
            return std::unexpected(Text::tr("The option %1 needs a value: %1 %2").arg(flag, QString(option->value)));
        }
    }
    return arguments;
}

QString nearestOf(const QString &word, const QStringList &known)
{
    QString nearest;
    int least = static_cast<int>(std::max<qsizetype>(2, word.size() / 3)) + 1;
    for (const QString &candidate : known) {
        const int far = distance(word, candidate);
        if (far < least) {
            least = far;
            nearest = candidate;
        }
    }
    return nearest;
}

QString suggestion(const QString &word, const QStringList &known)
{
    const QString nearest = nearestOf(word, known);
    return nearest.isEmpty() ? QString() : u' ' + Text::tr("Did you mean \"%1\"?").arg(nearest);
}

} // namespace assay::app
