// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Prompt.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ParametersForm;
}

namespace assay::ui {

/// The parameters as a form. An empty field leaves it to the model.
class ParametersEditor final : public QWidget {
    Q_OBJECT
public:
    explicit ParametersEditor(QWidget *parent = nullptr);
    ~ParametersEditor() override;

    void setParameters(const core::Parameters &parameters);
    /// What is typed as far as it can be read.
    [[nodiscard]] core::Parameters parameters() const;
    /// "temperature 0.7 · seed 3"; empty when everything is the model's own.
    [[nodiscard]] static QString summaryOf(const core::Parameters &parameters);

Q_SIGNALS:
    void changed();

private:
    void edit(const QString &key);
    void showJson();

    std::unique_ptr<Ui::ParametersForm> m_form;
    core::Parameters m_json; ///< schema, tools and further fields, which have a dialog each
};

} // namespace assay::ui
