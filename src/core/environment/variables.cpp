// SPDX-License-Identifier: GPL-2.0-or-later
#include "core/environment/variables.h"

#include "core/environment/secrets.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace runs {
namespace {

constexpr std::array names{u"PATH",
                           u"LD_LIBRARY_PATH",
                           u"LD_PRELOAD",
                           u"LIBRARY_PATH",
                           u"VIRTUAL_ENV",
                           u"LANG",
                           u"LANGUAGE",
                           u"TZ",
                           u"HOSTNAME",
                           u"RANK",
                           u"WORLD_SIZE",
                           u"LOCAL_RANK",
                           u"NODE_RANK",
                           u"GROUP_RANK",
                           u"ROLE_RANK",
                           u"LOCAL_WORLD_SIZE",
                           u"SOURCE_DATE_EPOCH",
                           u"DISPLAY",
                           u"NUMEXPR_MAX_THREADS",
                           u"NUMEXPR_NUM_THREADS",
                           u"VECLIB_MAXIMUM_THREADS",
                           u"TRANSFORMERS_OFFLINE",
                           u"MALLOC_CONF",
                           u"MALLOC_ARENA_MAX",
                           u"UV_PROJECT_ENVIRONMENT",
                           u"MUJOCO_GL",
                           u"PYOPENGL_PLATFORM",
                           u"SDL_VIDEODRIVER"};

constexpr std::array prefixes{u"PYTHON",  u"CUDA_",          u"CUDNN_",       u"CUBLAS_",     u"NVIDIA_",    u"OMP_",
                              u"KMP_",    u"GOMP_",          u"MKL_",         u"OPENBLAS_",   u"BLIS_",      u"NCCL_",
                              u"GLOO_",   u"UCX_",           u"SLURM_",       u"CONDA_",      u"LC_",        u"HF_",
                              u"TORCH_",  u"TORCHINDUCTOR_", u"PYTORCH_",     u"TRITON_",     u"TF_",        u"XLA_",
                              u"JAX_",    u"TPU_",           u"WANDB_",       u"MASTER_",     u"HIP_",       u"ROCR_",
                              u"ROCM_",   u"HSA_",           u"MIOPEN_",      u"ACCELERATE_", u"DEEPSPEED_", u"HYDRA_",
                              u"MLFLOW_", u"APPTAINER_",     u"SINGULARITY_", u"RAY_"};

bool isChosen(const QString &name)
{
    return std::ranges::any_of(names, [&](const char16_t *chosen) { return name == QStringView(chosen); })
           || std::ranges::any_of(prefixes,
                                  [&](const char16_t *prefix) { return name.startsWith(QStringView(prefix)); });
}

} // namespace

ChosenVariables chosenVariables(const QProcessEnvironment &environment)
{
    ChosenVariables chosen;
    QStringList keys = environment.keys();
    keys.sort();
    for (const QString &name : std::as_const(keys)) {
        if (!isChosen(name))
            continue;
        const auto value = isSecretName(name) ? std::nullopt : withoutSecrets(environment.value(name));
        if (value)
            chosen.shown.emplace_back(name, Value{*value});
        else
            chosen.hidden.push_back({name});
    }
    return chosen;
}

} // namespace runs
