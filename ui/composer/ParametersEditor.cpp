// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ParametersEditor.h"

#include "ui_ParametersForm.h"

#include <QRegularExpressionValidator>

#include <utility>

namespace assay::ui {

using namespace Qt::StringLiterals;

namespace {

/// Both marks of decimals are taken: what is pasted from a provider's page has a point, what is typed follows the locale.
std::optional<double> numberOf(const QString &text)
{
    bool ok = false;
    const double value = QString(text).replace(u',', u'.').toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

template <class Integer>
std::optional<Integer> integerOf(const QString &text)
{
    bool ok = false;
    const qlonglong value = text.toLongLong(&ok);
    if (!ok || !std::in_range<Integer>(value)) {
        return std::nullopt;
    }
    return static_cast<Integer>(value);
}

template <class Value>
QString textOf(const std::optional<Value> &value)
{
    return value ? QString::number(*value) : QString();
}

QString joinStops(const QStringList &stops)
{
    return QString(stops.join(u'|')).replace(u'\n', u"\\n"_s);
}

QStringList splitStops(const QString &text)
{
    return QString(text).replace(u"\\n"_s, u"\n"_s).split(u'|', Qt::SkipEmptyParts);
}

} // namespace

ParametersEditor::ParametersEditor(QWidget *parent) : QWidget(parent), m_form(std::make_unique<Ui::ParametersForm>())
{
    m_form->setupUi(this);
    const auto pattern = [this](const QString &expression) {
        return new QRegularExpressionValidator(QRegularExpression(expression), this);
    };
    m_form->temperature->setValidator(pattern(u"[0-2]?([.,][0-9]{0,3})?"_s));
    m_form->topP->setValidator(pattern(u"[01]?([.,][0-9]{0,3})?"_s));
    m_form->maxTokens->setValidator(pattern(u"[0-9]{0,8}"_s));
    m_form->seed->setValidator(pattern(u"-?[0-9]{0,18}"_s));
    m_form->thinkingBudget->setValidator(pattern(u"[0-9]{0,8}"_s));
    m_form->effort->addItem(tr("The model's own"), QString());
    for (const char *word : {"none", "minimal", "low", "medium", "high", "xhigh", "max"}) {
        m_form->effort->addItem(QLatin1StringView(word), QString(QLatin1StringView(word)));
    }
    for (QLineEdit *field :
         {m_form->temperature, m_form->topP, m_form->maxTokens, m_form->stop, m_form->seed, m_form->thinkingBudget}) {
        field->setPlaceholderText(tr("The model's own"));
        field->setMinimumWidth(180);
        connect(field, &QLineEdit::textChanged, this, &ParametersEditor::changed);
    }
    connect(m_form->effort, &QComboBox::currentIndexChanged, this, &ParametersEditor::changed);
}

ParametersEditor::~ParametersEditor() = default;

void ParametersEditor::setParameters(const core::Parameters &parameters)
{
    const QSignalBlocker quiet(this);
    m_base = parameters;
    m_form->temperature->setText(textOf(parameters.temperature));
    m_form->topP->setText(textOf(parameters.topP));
    m_form->maxTokens->setText(textOf(parameters.maxTokens));
    m_form->seed->setText(textOf(parameters.seed));
    m_form->stop->setText(joinStops(parameters.stop));
    m_form->thinkingBudget->setText(textOf(parameters.thinkingBudget));
    m_form->effort->setCurrentIndex(std::max(0, m_form->effort->findData(parameters.effort)));
}

core::Parameters ParametersEditor::parameters() const
{
    core::Parameters result = m_base;
    result.temperature = numberOf(m_form->temperature->text());
    result.topP = numberOf(m_form->topP->text());
    result.maxTokens = integerOf<int>(m_form->maxTokens->text());
    result.seed = integerOf<qint64>(m_form->seed->text());
    result.stop = splitStops(m_form->stop->text());
    result.thinkingBudget = integerOf<int>(m_form->thinkingBudget->text());
    result.effort = m_form->effort->currentData().toString();
    return result;
}

QString ParametersEditor::summaryOf(const core::Parameters &parameters)
{
    QStringList parts;
    const auto add = [&parts](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            parts.append(name + u' ' + value);
        }
    };
    add(tr("temperature"), textOf(parameters.temperature));
    add(tr("top-p"), textOf(parameters.topP));
    add(tr("limit"), textOf(parameters.maxTokens));
    add(tr("seed"), textOf(parameters.seed));
    add(tr("effort"), parameters.effort);
    add(tr("thinking"), textOf(parameters.thinkingBudget));
    add(tr("stop"), joinStops(parameters.stop));
    return parts.join(u" · "_s);
}

} // namespace assay::ui
