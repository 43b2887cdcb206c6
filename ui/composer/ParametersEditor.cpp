// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ParametersEditor.h"

#include "ui/composer/JsonDialog.h"
#include "ui_ParametersForm.h"

#include <QJsonDocument>
#include <QPushButton>
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

constexpr auto schemaExample = R"({
  "type": "object",
  "properties": { "loaf": { "type": "string" } },
  "required": ["loaf"],
  "additionalProperties": false
})";

constexpr auto toolsExample = R"([
  {
    "name": "get_flour",
    "description": "Facts about a flour",
    "parameters": { "type": "object", "properties": { "kind": { "type": "string" } } }
  }
])";

constexpr auto extraExample = R"({ "provider": { "order": ["together"], "data_collection": "deny" } })";

QString textOf(const QJsonObject &object)
{
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson()).trimmed();
}

QString textOf(const QJsonArray &array)
{
    return array.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(array).toJson()).trimmed();
}

QString namesOf(const core::Parameters &parameters, QStringView key)
{
    if (key == "schema"_L1) {
        const QStringList fields = parameters.schema.value("properties"_L1).toObject().keys();
        return fields.isEmpty() ? parameters.schema.value("type"_L1).toString() : fields.join(u", "_s);
    }
    if (key == "extra"_L1) {
        return parameters.extra.keys().join(u", "_s);
    }
    QStringList names;
    for (const QJsonValue &tool : parameters.tools) {
        names.append(tool["name"_L1].toString());
    }
    return names.join(u", "_s);
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
    m_form->topK->setValidator(pattern(u"[0-9]{0,5}"_s));
    m_form->maxTokens->setValidator(pattern(u"[0-9]{0,8}"_s));
    m_form->seed->setValidator(pattern(u"-?[0-9]{0,18}"_s));
    m_form->thinkingBudget->setValidator(pattern(u"[0-9]{0,8}"_s));
    m_form->effort->addItem(tr("The model's own"), QString());
    for (const char *word : {"none", "minimal", "low", "medium", "high", "xhigh", "max"}) {
        m_form->effort->addItem(QLatin1StringView(word), QString(QLatin1StringView(word)));
    }
    m_form->cache->addItem(tr("Not asked for"), QString());
    m_form->cache->addItem(tr("For 5 minutes"), u"5m"_s);
    m_form->cache->addItem(tr("For an hour"), u"1h"_s);
    for (QLineEdit *field : {m_form->temperature, m_form->topP, m_form->topK, m_form->maxTokens, m_form->stop, m_form->seed,
                             m_form->thinkingBudget}) {
        field->setPlaceholderText(tr("The model's own"));
        field->setMinimumWidth(180);
        connect(field, &QLineEdit::textChanged, this, &ParametersEditor::changed);
    }
    for (QComboBox *choice : {m_form->effort, m_form->cache}) {
        connect(choice, &QComboBox::currentIndexChanged, this, &ParametersEditor::changed);
    }
    for (QPushButton *button : {m_form->schema, m_form->tools, m_form->extra}) {
        connect(button, &QPushButton::clicked, this, [this, button] { edit(button->objectName()); });
    }
    showJson();
}

ParametersEditor::~ParametersEditor() = default;

void ParametersEditor::setParameters(const core::Parameters &parameters)
{
    const QSignalBlocker quiet(this);
    m_json.schema = parameters.schema;
    m_json.tools = parameters.tools;
    m_json.extra = parameters.extra;
    showJson();
    m_form->topK->setText(textOf(parameters.topK));
    m_form->temperature->setText(textOf(parameters.temperature));
    m_form->topP->setText(textOf(parameters.topP));
    m_form->maxTokens->setText(textOf(parameters.maxTokens));
    m_form->seed->setText(textOf(parameters.seed));
    m_form->stop->setText(joinStops(parameters.stop));
    m_form->thinkingBudget->setText(textOf(parameters.thinkingBudget));
    m_form->effort->setCurrentIndex(std::max(0, m_form->effort->findData(parameters.effort)));
    m_form->cache->setCurrentIndex(std::max(0, m_form->cache->findData(parameters.cache)));
}

core::Parameters ParametersEditor::parameters() const
{
    core::Parameters result = m_json;
    result.topK = integerOf<int>(m_form->topK->text());
    result.temperature = numberOf(m_form->temperature->text());
    result.topP = numberOf(m_form->topP->text());
    result.maxTokens = integerOf<int>(m_form->maxTokens->text());
    result.seed = integerOf<qint64>(m_form->seed->text());
    result.stop = splitStops(m_form->stop->text());
    result.thinkingBudget = integerOf<int>(m_form->thinkingBudget->text());
    result.effort = m_form->effort->currentData().toString();
    result.cache = m_form->cache->currentData().toString();
    return result;
}

void ParametersEditor::edit(const QString &key)
{
    const auto check = [key](const QString &json) { return core::Parameters().set(key, json); };
    const bool schema = key == "schema"_L1;
    const bool tools = key == "tools"_L1;
    const QString title = schema ? tr("Answer schema") : tools ? tr("Tools") : tr("Further fields");
    const QString hint =
        schema ? tr("A JSON schema. Models that can be held to one answer in JSON that fits it.")
        : tools
            ? tr("Functions that the model may ask to be called, as OpenAI, Anthropic or Assay write them. Assay runs none of them.")
            : tr("Put into the request as they are, for what a provider has and Assay has no field for.");
    JsonDialog dialog(title, hint, check, this);
    dialog.setText(schema  ? textOf(m_json.schema)
                   : tools ? textOf(m_json.tools)
                           : textOf(m_json.extra),
                   QString::fromLatin1(schema  ? schemaExample
                                       : tools ? toolsExample
                                               : extraExample));
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    if (schema) {
        m_json.schema = {};
    } else if (tools) {
        m_json.tools = {};
    } else {
        m_json.extra = {};
    }
    if (!dialog.text().isEmpty()) {
        std::ignore = m_json.set(key, dialog.text());
    }
    showJson();
    Q_EMIT changed();
}

void ParametersEditor::showJson()
{
    for (QPushButton *button : {m_form->schema, m_form->tools, m_form->extra}) {
        const QString names = namesOf(m_json, button->objectName());
        button->setText(names.isEmpty() ? tr("None") : fontMetrics().elidedText(names, Qt::ElideRight, 160));
    }
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
    add(tr("top-k"), textOf(parameters.topK));
    add(tr("limit"), textOf(parameters.maxTokens));
    add(tr("seed"), textOf(parameters.seed));
    add(tr("effort"), parameters.effort);
    add(tr("thinking"), textOf(parameters.thinkingBudget));
    add(tr("kept"), parameters.cache);
    add(tr("stop"), joinStops(parameters.stop));
    add(tr("schema"), namesOf(parameters, u"schema"));
    add(tr("tools"), namesOf(parameters, u"tools"));
    add(tr("fields"), namesOf(parameters, u"extra"));
    return parts.join(u" · "_s);
}

} // namespace assay::ui
