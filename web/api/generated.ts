/** Written by `npm run generate` (tools/api-types.ts) from what the server says of itself at /api/openapi.json. */
export interface Operations {
  /** 账号列表。权限：account.read */
  readonly 'GET /api/accounts': {
    readonly query: {
      readonly department?: string
      /** 姓名或用户名的一部分 */
      readonly q?: string
      readonly after?: string
      readonly limit?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly username: string
        readonly name: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly phone: string | null
        readonly active: boolean
        readonly demo: boolean
        readonly createdAt: string
        readonly version: number
      }[]
      readonly next: string | null
    }
  }
  /** 新增账号。权限：account.write */
  readonly 'POST /api/accounts': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly username: string
      readonly name: string
      readonly department: string
      readonly seats: readonly ('handler' | 'reviewer' | 'approver' | 'liaison' | 'deputy' | 'head' | 'operator' | 'office' | 'convener' | 'deputyConvener' | 'oversight' | 'optimisation' | 'sysadmin' | 'secadmin' | 'auditor')[]
      readonly phone?: string | null
    }
    readonly answer: {
      readonly id: string
      /** 只在此处出现一次 */
      readonly password: string
    }
  }
  /** 各类部门可设的岗位。权限：account.read */
  readonly 'GET /api/accounts/seats': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly kind: string
        readonly seats: readonly {
          readonly code: string
          readonly name: string
        }[]
      }[]
    }
  }
  /** 一个账号。权限：account.read */
  readonly 'GET /api/accounts/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly id: string
      readonly username: string
      readonly name: string
      readonly department: {
        readonly code: string
        readonly name: string
      }
      readonly seats: readonly {
        readonly code: string
        readonly name: string
      }[]
      readonly phone: string | null
      readonly active: boolean
      readonly demo: boolean
      readonly createdAt: string
      readonly version: number
    }
  }
  /** 修改或停用账号。权限：account.write */
  readonly 'PATCH /api/accounts/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 修改时所见的版本 */
      readonly version: number
      readonly name?: string
      readonly phone?: string | null
      readonly seats?: readonly ('handler' | 'reviewer' | 'approver' | 'liaison' | 'deputy' | 'head' | 'operator' | 'office' | 'convener' | 'deputyConvener' | 'oversight' | 'optimisation' | 'sysadmin' | 'secadmin' | 'auditor')[]
      readonly active?: boolean
    }
    readonly answer: {
      readonly id: string
      readonly username: string
      readonly name: string
      readonly department: {
        readonly code: string
        readonly name: string
      }
      readonly seats: readonly {
        readonly code: string
        readonly name: string
      }[]
      readonly phone: string | null
      readonly active: boolean
      readonly demo: boolean
      readonly createdAt: string
      readonly version: number
    }
  }
  /** 账号的变更记录。权限：account.read */
  readonly 'GET /api/accounts/{id}/history': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly type: string
        readonly at: string
        readonly actor: string
        readonly seat: string
        readonly department: string
        readonly before: Readonly<Record<string, unknown>> | null
        readonly after: Readonly<Record<string, unknown>> | null
      }[]
    }
  }
  /** 重置密码。权限：account.write */
  readonly 'POST /api/accounts/{id}/password': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      /** 只在此处出现一次 */
      readonly password: string
    }
  }
  /** 权限：feedback.answer */
  readonly 'POST /api/answers': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly feedback: string
      readonly text: string
    }
    readonly answer: {
      readonly id: string
      readonly status: string
    }
  }
  /** 工作日历：节假日、调休和依据。权限：signed-in */
  readonly 'GET /api/calendar': {
    readonly query: {
      readonly year?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly year: number
      readonly status: 'official' | 'provisional' | 'unknown'
      readonly papers: readonly string[]
      readonly workingDays: number
      readonly days: readonly {
        /** YYYY-MM-DD */
        readonly day: string
        readonly kind: 'holiday' | 'workday'
        readonly name: string
      }[]
      readonly years: readonly {
        readonly year: number
        readonly official: boolean
      }[]
      /** YYYY-MM-DD */
      readonly today: string
    }
  }
  /** 工作日历导入记录。权限：signed-in */
  readonly 'GET /api/calendar/imports': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly at: string
        readonly by: string
        readonly years: readonly {
          readonly year: number
          readonly official: boolean
          readonly days: number
        }[]
        readonly moved: number
        readonly settled: number
      }[]
    }
  }
  /** 一次导入改动的期限：本部门的逐项列出，各部门的件数都可见。权限：signed-in */
  readonly 'GET /api/calendar/imports/{id}': {
    readonly query: {
      readonly after?: string
    }
    readonly body: undefined
    readonly answer: {
      readonly import: {
        readonly id: string
        readonly at: string
        readonly by: string
        readonly years: readonly {
          readonly year: number
          readonly official: boolean
          readonly days: number
        }[]
        readonly moved: number
        readonly settled: number
      }
      readonly shifts: readonly {
        readonly thing: 'push' | 'feedback' | 'waiting' | 'difference' | 'follow-up' | 'case'
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 改期 */
        readonly moved: number
        /** 日期不变，暂定与确定之间转换 */
        readonly settled: number
      }[]
      readonly items: readonly {
        readonly id: string
        readonly thing: 'push' | 'feedback' | 'waiting' | 'difference' | 'follow-up' | 'case'
        readonly thingId: string
        readonly title: string
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
        } | null
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly holder: {
          readonly code: string
          readonly name: string
        }
        readonly oldDue: string
        readonly newDue: string
        readonly oldProvisional: boolean
        readonly newProvisional: boolean
      }[]
      readonly next: string | null
    }
  }
  /** 缺少正式放假安排的年份，和近期改动的本部门期限。权限：signed-in */
  readonly 'GET /api/calendar/notices': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly missing: readonly {
        readonly year: number
        readonly daysUntil: number
        readonly nth: number
        /** 暂定的期限 */
        readonly provisional: number
      }[]
      readonly moved: {
        readonly import: string
        readonly at: string
        readonly count: number
      } | null
    }
  }
  /** 试算：导入后哪些期限会变。权限：calendar.write */
  readonly 'POST /api/calendar/previews': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly years: unknown
      readonly papers?: unknown
      readonly days?: unknown
    }
    readonly answer: {
      readonly id: string | null
      readonly years: readonly {
        readonly year: number
        readonly official: boolean
        readonly days: number
      }[]
      readonly moved: number
      readonly settled: number
      readonly shifts: readonly {
        readonly thing: 'push' | 'feedback' | 'waiting' | 'difference' | 'follow-up' | 'case'
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 改期 */
        readonly moved: number
        /** 日期不变，暂定与确定之间转换 */
        readonly settled: number
      }[]
    }
  }
  /** 导入工作日历并重新计算期限。权限：calendar.write */
  readonly 'POST /api/calendar/years': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly years: unknown
      readonly papers?: unknown
      readonly days?: unknown
    }
    readonly answer: {
      readonly id: string | null
      readonly years: readonly {
        readonly year: number
        readonly official: boolean
        readonly days: number
      }[]
      readonly moved: number
      readonly settled: number
      readonly shifts: readonly {
        readonly thing: 'push' | 'feedback' | 'waiting' | 'difference' | 'follow-up' | 'case'
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 改期 */
        readonly moved: number
        /** 日期不变，暂定与确定之间转换 */
        readonly settled: number
      }[]
    }
  }
  /** 正式程序的办理期限。权限：settings.read */
  readonly 'GET /api/case-limits': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly limits: readonly {
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly state: {
          readonly name: string
          readonly title: string
        }
        /** 由谁在期限内办理 */
        readonly on: string
        readonly days: number
        /** 平台出厂值，或通知规定的天数 */
        readonly standard: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        /** 通知条款 */
        readonly place: string
      }[]
    }
  }
  /** 修改本市规定的办理期限。权限：settings.write */
  readonly 'PUT /api/case-limits/{procedure}/{state}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 修改前所见的天数 */
      readonly seen: number
      readonly days: number
      /** 依据：文件或会议 */
      readonly note: string
    }
    readonly answer: {
      readonly limits: readonly {
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly state: {
          readonly name: string
          readonly title: string
        }
        /** 由谁在期限内办理 */
        readonly on: string
        readonly days: number
        /** 平台出厂值，或通知规定的天数 */
        readonly standard: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        /** 通知条款 */
        readonly place: string
      }[]
    }
  }
  /** 我的办件，急的在前。权限：case.read */
  readonly 'GET /api/cases': {
    readonly query: {
      readonly procedure?: string
      readonly state?: string
      /** 当事部门代码 */
      readonly party?: string
      readonly decision?: string
      readonly overdue?: boolean
      /** 只看须由我的岗位办理的 */
      readonly mine?: boolean
      /** 已办结的，新的在前；否则在办的，急的在前 */
      readonly closed?: boolean
      /** 标题中的文字或编号 */
      readonly q?: string
      readonly after?: string
      readonly limit?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly version: number
        readonly dueOn: string | null
        readonly daysLeft: number | null
        readonly overdue: boolean
        readonly held: boolean
        readonly custodian: {
          readonly department: {
            readonly code: string
            readonly name: string
          }
          readonly seat: {
            readonly code: string
            readonly title: string
          }
        }
        /** 须由我的岗位办理 */
        readonly mine: boolean
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly openedAt: string
        readonly openedBy: {
          readonly name: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
        }
        readonly closedAt: string | null
        readonly parent: string | null
      }[]
      readonly next: string | null
      readonly counts: {
        readonly open: number
        readonly mine: number
        readonly overdue: number
      }
    }
  }
  /** 发起委托办理。权限：case.act */
  readonly 'POST /api/cases/entrustment': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly fields: {
        /** 委托名称 */
        readonly subject: string
        /** 委托的事项 */
        readonly items: readonly string[]
        /** 委托范围；受理、初审、审查、决定、制证、送达中委托哪些环节；不得再委托 */
        readonly scope: string
        /** 委托原因 */
        readonly reason: string
        /** 委托书文号 */
        readonly letterNumber: string
        /** 委托起始日期 */
        readonly from: string
        /** 委托终止日期 */
        readonly to: string
      }
      readonly papers: {
        /** 委托书（协议）（加盖公章）：已上传文件的编号 */
        readonly agreement: readonly string[]
        /** 权责清单或有关依据：已上传文件的编号 */
        readonly basis?: readonly string[]
      }
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 查看委托办理。权限：case.read */
  readonly 'GET /api/cases/entrustment/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 委托办理：登记公告，委托生效。权限：case.act */
  readonly 'POST /api/cases/entrustment/{id}/announce': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 公告网址或文号；行政许可法第二十四条：应当将受委托机关和委托内容予以公告 */
        readonly noticeNumber: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 委托办理：批准受托。权限：case.act */
  readonly 'POST /api/cases/entrustment/{id}/approve': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields?: Readonly<Record<string, unknown>>
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 委托办理：提前终止委托。权限：case.act */
  readonly 'POST /api/cases/entrustment/{id}/end': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 终止原因 */
        readonly endReason: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 委托办理：拟同意，报批准。权限：case.act */
  readonly 'POST /api/cases/entrustment/{id}/examine': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 意见 */
        readonly comment: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 委托办理：不同意受托。权限：case.act */
  readonly 'POST /api/cases/entrustment/{id}/refuse': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 意见 */
        readonly comment: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 委托办理：退回审核。权限：case.act */
  readonly 'POST /api/cases/entrustment/{id}/sendBack': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 意见 */
        readonly comment: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 委托办理：撤回委托。权限：case.act */
  readonly 'POST /api/cases/entrustment/{id}/withdraw': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 撤回原因 */
        readonly withdrawReason: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 发起审批信息补充请求。权限：case.act */
  readonly 'POST /api/cases/information-request': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly about: {
        readonly decision?: string
      }
      readonly fields: {
        /** 需要的信息；写明需要哪些材料或哪些事实，便于审批局一次提供 */
        readonly wanted: string
        /** 监管用途；只提供履行监管职责所必需的信息 */
        readonly purpose: string
      }
      readonly papers?: {
        /** 请求依据或说明材料：已上传文件的编号 */
        readonly basis?: readonly string[]
      }
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 查看审批信息补充请求。权限：case.read */
  readonly 'GET /api/cases/information-request/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 审批信息补充请求：请补充说明。权限：case.act */
  readonly 'POST /api/cases/information-request/{id}/askBack': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 需要补充说明的问题 */
        readonly question: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 审批信息补充请求：申请延期。权限：case.act */
  readonly 'POST /api/cases/information-request/{id}/askExtension': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 延长工作日数；个工作日 */
        readonly extensionDays: number
        /** 延期理由 */
        readonly extensionReason: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 审批信息补充请求：提交补充说明。权限：case.act */
  readonly 'POST /api/cases/information-request/{id}/clarify': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 补充说明 */
        readonly clarification: string
      }
      readonly papers?: {
        /** 请求依据或说明材料：已上传文件的编号 */
        readonly basis?: readonly string[]
      }
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 审批信息补充请求：按现有说明继续办理。权限：case.act */
  readonly 'POST /api/cases/information-request/{id}/goOn': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields?: Readonly<Record<string, unknown>>
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 审批信息补充请求：批准延期。权限：case.act */
  readonly 'POST /api/cases/information-request/{id}/grantExtension': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields?: Readonly<Record<string, unknown>>
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 审批信息补充请求：拟不予提供。权限：case.act */
  readonly 'POST /api/cases/information-request/{id}/proposeRefusal': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 不予提供的情形：not-held 本机关未制作或者未保存该信息；forbidden 法律、法规禁止提供；not-needed 与所述监管职责无关；already-given 此前已经提供 */
        readonly refusalGround: 'not-held' | 'forbidden' | 'not-needed' | 'already-given'
        /** 不予提供的理由和依据 */
        readonly refusalReason: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 审批信息补充请求：提供信息。权限：case.act */
  readonly 'POST /api/cases/information-request/{id}/provide': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 提供方式：files 提供材料；words 书面说明 */
        readonly manner: 'files' | 'words'
        /** 答复说明 */
        readonly answer: string
      }
      readonly papers?: {
        /** 提供的审批材料：已上传文件的编号 */
        readonly material?: readonly string[]
      }
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 审批信息补充请求：批准不予提供。权限：case.act */
  readonly 'POST /api/cases/information-request/{id}/refuse': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields?: Readonly<Record<string, unknown>>
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 审批信息补充请求：不批准延期。权限：case.act */
  readonly 'POST /api/cases/information-request/{id}/refuseExtension': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields?: Readonly<Record<string, unknown>>
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 审批信息补充请求：退回承办人。权限：case.act */
  readonly 'POST /api/cases/information-request/{id}/sendBack': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 退回意见 */
        readonly comment: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 审批信息补充请求：撤回请求。权限：case.act */
  readonly 'POST /api/cases/information-request/{id}/withdraw': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 撤回原因 */
        readonly withdrawReason: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 发起征求意见。权限：case.act */
  readonly 'POST /api/cases/opinion-request': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly about?: {
        readonly item?: string
        readonly decision?: string
      }
      readonly fields: {
        /** 征求意见的事项 */
        readonly subject: string
        /** 征求哪些部门的意见 */
        readonly departments: readonly string[]
        /** 需要答复的问题；问题越具体，答复越能用于审批 */
        readonly question: string
        /** 项目（申请）基本情况 */
        readonly background?: string
      }
      readonly papers?: {
        /** 申请材料及说明：已上传文件的编号 */
        readonly material?: readonly string[]
        /** 征求意见函：已上传文件的编号 */
        readonly letter?: readonly string[]
      }
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 查看征求意见。权限：case.read */
  readonly 'GET /api/cases/opinion-request/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 征求意见：汇总意见。权限：case.act */
  readonly 'POST /api/cases/opinion-request/{id}/conclude': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 采纳情况：all 全部采纳；partly 部分采纳；none 未采纳；silent 无部门答复 */
        readonly adoption: 'all' | 'partly' | 'none' | 'silent'
        /** 意见汇总及处理理由；逐个部门写明采纳与否和理由，随审批档案保存 */
        readonly summary: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 征求意见：催办记录。权限：case.act */
  readonly 'POST /api/cases/opinion-request/{id}/urge': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 催办内容 */
        readonly urging: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 征求意见：撤回征求意见。权限：case.act */
  readonly 'POST /api/cases/opinion-request/{id}/withdraw': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 撤回原因 */
        readonly withdrawReason: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 查看征求意见答复。权限：case.read */
  readonly 'GET /api/cases/opinion/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 征求意见答复：申请延期答复。权限：case.act */
  readonly 'POST /api/cases/opinion/{id}/askExtension': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 延长工作日数；个工作日 */
        readonly extensionDays: number
        /** 延期理由 */
        readonly extensionReason: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 征求意见答复：拟答复意见。权限：case.act */
  readonly 'POST /api/cases/opinion/{id}/draft': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 部门意见：agree 同意；conditional 有条件同意；disagree 不同意；no-comment 无意见；not-ours 不属本部门职责 */
        readonly position: 'agree' | 'conditional' | 'disagree' | 'no-comment' | 'not-ours'
        /** 理由和依据；引用法律、法规、规划或标准的条款 */
        readonly reasons: string
        /** 条件或要求 */
        readonly conditions?: string
      }
      readonly papers?: {
        /** 书面意见（加盖公章）：已上传文件的编号 */
        readonly opinion?: readonly string[]
      }
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 征求意见答复：同意延期。权限：case.act */
  readonly 'POST /api/cases/opinion/{id}/grantExtension': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields?: Readonly<Record<string, unknown>>
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 征求意见答复：终止征求意见。权限：case.act */
  readonly 'POST /api/cases/opinion/{id}/recall': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields?: {
        /** 终止原因 */
        readonly recallReason?: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 征求意见答复：不同意延期。权限：case.act */
  readonly 'POST /api/cases/opinion/{id}/refuseExtension': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields?: Readonly<Record<string, unknown>>
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 征求意见答复：退回重拟。权限：case.act */
  readonly 'POST /api/cases/opinion/{id}/sendBack': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 退回意见 */
        readonly comment: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 征求意见答复：签发部门意见。权限：case.act */
  readonly 'POST /api/cases/opinion/{id}/sign': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields?: Readonly<Record<string, unknown>>
      readonly papers?: {
        /** 书面意见（加盖公章）：已上传文件的编号 */
        readonly opinion?: readonly string[]
      }
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 征求意见答复：补充材料。权限：case.act */
  readonly 'POST /api/cases/opinion/{id}/supply': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 补充说明 */
        readonly supplied: string
      }
      readonly papers?: {
        /** 申请材料及说明：已上传文件的编号 */
        readonly material?: readonly string[]
      }
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 征求意见答复：请补充材料。权限：case.act */
  readonly 'POST /api/cases/opinion/{id}/want': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 需要补充的材料 */
        readonly wanted: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 发起工作支持请求。权限：case.act */
  readonly 'POST /api/cases/support-request': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly about?: {
        readonly item?: string
        readonly decision?: string
      }
      readonly fields: {
        /** 请求哪个部门支持 */
        readonly department: string
        /** 支持类型：policy 政策；people 人员；technology 技术；place 场地；equipment 设备 */
        readonly kind: 'policy' | 'people' | 'technology' | 'place' | 'equipment'
        /** 事由 */
        readonly subject: string
        /** 需要的支持 */
        readonly need: string
        /** 需要的时间（自） */
        readonly neededFrom: string
        /** 需要的时间（至） */
        readonly neededTo?: string
        /** 人数；人 */
        readonly people?: number
      }
      readonly papers?: {
        /** 商请函：已上传文件的编号 */
        readonly letter?: readonly string[]
      }
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 查看工作支持请求。权限：case.read */
  readonly 'GET /api/cases/support-request/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 工作支持请求：同意支持。权限：case.act */
  readonly 'POST /api/cases/support-request/{id}/agree': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 支持安排 */
        readonly offer: string
        /** 联系人 */
        readonly contact: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 工作支持请求：确认。权限：case.act */
  readonly 'POST /api/cases/support-request/{id}/confirm': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 确认意见：full 已按要求提供；partly 部分提供；none 未能提供 */
        readonly verdict: 'full' | 'partly' | 'none'
        /** 说明 */
        readonly comment?: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 工作支持请求：尚未提供，退回。权限：case.act */
  readonly 'POST /api/cases/support-request/{id}/dispute': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 说明 */
        readonly comment: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 工作支持请求：已提供支持。权限：case.act */
  readonly 'POST /api/cases/support-request/{id}/give': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 提供情况 */
        readonly result: string
      }
      readonly papers?: {
        /** 提供支持的凭据：已上传文件的编号 */
        readonly proof?: readonly string[]
      }
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 工作支持请求：不能支持。权限：case.act */
  readonly 'POST /api/cases/support-request/{id}/refuse': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 不能支持的理由 */
        readonly refusalReason: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 工作支持请求：撤回请求。权限：case.act */
  readonly 'POST /api/cases/support-request/{id}/withdraw': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 说明 */
        readonly comment: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 发起培训考试通知。权限：case.act */
  readonly 'POST /api/cases/training-notice': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly about?: {
        readonly item?: string
      }
      readonly fields: {
        /** 类型：law 法律法规培训；exam 资质考试；study 业务学习 */
        readonly kind: 'law' | 'exam' | 'study'
        /** 名称 */
        readonly subject: string
        /** 主办单位 */
        readonly organiser: string
        /** 开始日期 */
        readonly startsOn: string
        /** 结束日期 */
        readonly endsOn: string
        /** 地点或网址 */
        readonly place: string
        /** 内容和要求 */
        readonly content: string
        /** 名额；人 */
        readonly seats?: number
      }
      readonly papers?: {
        /** 培训（考试）通知文件：已上传文件的编号 */
        readonly notice?: readonly string[]
      }
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 查看培训考试通知。权限：case.read */
  readonly 'GET /api/cases/training-notice/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 培训考试通知：取消培训（考试）。权限：case.act */
  readonly 'POST /api/cases/training-notice/{id}/cancel': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 取消原因 */
        readonly cancelReason: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 培训考试通知：调整参加人员。权限：case.act */
  readonly 'POST /api/cases/training-notice/{id}/change': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 参加人数；人 */
        readonly count: number
        /** 参加人员；每行一人：姓名、科室 */
        readonly people: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 培训考试通知：核对无误。权限：case.act */
  readonly 'POST /api/cases/training-notice/{id}/confirm': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields?: Readonly<Record<string, unknown>>
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 培训考试通知：不参加。权限：case.act */
  readonly 'POST /api/cases/training-notice/{id}/decline': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 不参加的原因 */
        readonly declineReason: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 培训考试通知：结果有误，退回。权限：case.act */
  readonly 'POST /api/cases/training-notice/{id}/object': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 核对意见 */
        readonly comment: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 培训考试通知：报名。权限：case.act */
  readonly 'POST /api/cases/training-notice/{id}/register': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 参加人数；人 */
        readonly count: number
        /** 参加人员；每行一人：姓名、科室 */
        readonly people: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 培训考试通知：登记到场和结果。权限：case.act */
  readonly 'POST /api/cases/training-notice/{id}/report': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 实到人数；人 */
        readonly attended: number
        /** 结果说明；缺勤、不合格的情况和补训、补考安排 */
        readonly result: string
        /** 合格人数；人 */
        readonly passed?: number
      }
      readonly papers?: {
        /** 签到或成绩材料：已上传文件的编号 */
        readonly register?: readonly string[]
      }
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 发起未经审批违法行为处理。权限：case.act */
  readonly 'POST /api/cases/unlicensed-activity': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly about?: {
        readonly item?: string
      }
      readonly fields: {
        /** 交由哪个部门处理 */
        readonly department: string
        /** 线索来源：window 窗口受理中发现；system 系统比对发现；complaint 举报投诉；department 其他部门移送；other 其他 */
        readonly source: 'window' | 'system' | 'complaint' | 'department' | 'other'
        /** 当事人（名称或姓名） */
        readonly subject: string
        /** 地点 */
        readonly place: string
        /** 涉嫌未经审批从事的活动 */
        readonly activity: string
        /** 发现日期 */
        readonly foundOn: string
        /** 统一社会信用代码（如有） */
        readonly uscc?: string
      }
      readonly papers?: {
        /** 线索材料：已上传文件的编号 */
        readonly evidence?: readonly string[]
      }
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 查看未经审批违法行为处理。权限：case.read */
  readonly 'GET /api/cases/unlicensed-activity/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 未经审批违法行为处理：受理。权限：case.act */
  readonly 'POST /api/cases/unlicensed-activity/{id}/accept': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields?: {
        /** 受理说明 */
        readonly note?: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 未经审批违法行为处理：结果不完整，退回。权限：case.act */
  readonly 'POST /api/cases/unlicensed-activity/{id}/askAgain': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 退回意见 */
        readonly comment: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 未经审批违法行为处理：申请延期。权限：case.act */
  readonly 'POST /api/cases/unlicensed-activity/{id}/askExtension': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 延长工作日数；个工作日 */
        readonly extensionDays: number
        /** 延期理由 */
        readonly extensionReason: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 未经审批违法行为处理：仍由该部门处理。权限：case.act */
  readonly 'POST /api/cases/unlicensed-activity/{id}/assignAgain': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 重新交办说明 */
        readonly decision: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 未经审批违法行为处理：确认收到结果。权限：case.act */
  readonly 'POST /api/cases/unlicensed-activity/{id}/confirm': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields?: Readonly<Record<string, unknown>>
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 未经审批违法行为处理：批准延期。权限：case.act */
  readonly 'POST /api/cases/unlicensed-activity/{id}/grantExtension': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields?: Readonly<Record<string, unknown>>
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 未经审批违法行为处理：不属本部门。权限：case.act */
  readonly 'POST /api/cases/unlicensed-activity/{id}/notOurs': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 不属本部门的理由和依据 */
        readonly notOursReason: string
        /** 应由哪个部门处理 */
        readonly suggested?: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 未经审批违法行为处理：已交其他部门处理。权限：case.act */
  readonly 'POST /api/cases/unlicensed-activity/{id}/passOn': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 重新交办说明 */
        readonly decision: string
      }
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 未经审批违法行为处理：不批准延期。权限：case.act */
  readonly 'POST /api/cases/unlicensed-activity/{id}/refuseExtension': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields?: Readonly<Record<string, unknown>>
      readonly papers?: Readonly<Record<string, unknown>>
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 未经审批违法行为处理：报送处理结果。权限：case.act */
  readonly 'POST /api/cases/unlicensed-activity/{id}/report': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见办件的版本 */
      readonly version: number
      readonly fields: {
        /** 核查日期 */
        readonly inspectedOn: string
        /** 核查认定：confirmed 违法事实成立；licensed 已取得许可；none 未发现违法事实；moved 当事人已停止或迁出 */
        readonly finding: 'confirmed' | 'licensed' | 'none' | 'moved'
        /** 处理措施 */
        readonly measures: readonly ('order' | 'penalty' | 'guide' | 'transfer' | 'education' | 'none')[]
        /** 处理结果 */
        readonly result: string
      }
      readonly papers?: {
        /** 现场检查、询问等记录：已上传文件的编号 */
        readonly record?: readonly string[]
        /** 处理决定或不予处理的说明：已上传文件的编号 */
        readonly outcome?: readonly string[]
      }
      /** 备注 */
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      readonly procedure: {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
      }
      readonly title: string
      /** 办理时须带上的版本 */
      readonly version: number
      readonly state: {
        readonly name: string
        readonly title: string
        readonly kind: 'open' | 'resting' | 'final'
      }
      readonly enteredOn: string
      readonly openedAt: string
      readonly openedBy: {
        readonly name: string
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 由部门系统或平台办理 */
        readonly system: boolean
      }
      readonly closedAt: string | null
      readonly parties: readonly {
        readonly party: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly mine: boolean
      }[]
      readonly custodian: {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly mine: boolean
      }
      readonly about: {
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly itemName: string
        } | null
        readonly push: string | null
        readonly item: {
          readonly code: string
          readonly name: string
        } | null
      }
      readonly clock: {
        readonly days: number
        /** notice 通知规定；house 本市规定 */
        readonly setBy: 'notice' | 'house'
        readonly on: {
          readonly code: string
          readonly title: string
        }
        readonly from: string
        readonly dueOn: string
        readonly provisional: boolean
        /** 剩余工作日，逾期为负 */
        readonly daysLeft: number
        readonly overdue: boolean
        readonly overdueAt: string | null
        /** 逾期可能作为线索的情形；是否成立由督查机构认定 */
        readonly ground: string | null
        readonly explanation: string
        /** 逐日计算 */
        readonly lines: readonly string[]
        /** 待批准的延期 */
        readonly extension: {
          readonly days: number
          readonly reason: string
          readonly by: string
          readonly at: string
        } | null
      } | null
      /** 暂停计时的期限 */
      readonly held: {
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly since: string
        readonly reason: string
      } | null
      readonly fields: readonly {
        readonly name: string
        readonly title: string
        /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
        readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
        readonly value: string | number | boolean | readonly string[]
        readonly text: string
      }[]
      readonly papers: readonly {
        readonly name: string
        readonly title: string
        readonly sealed: boolean
        readonly template: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly mediaType: string
          readonly sm3: string
          readonly at: string
          readonly by: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 随哪一步提交 */
          readonly version: number
        }[]
      }[]
      readonly timeline: readonly {
        readonly version: number
        readonly at: string
        readonly action: string
        readonly title: string
        readonly from: {
          readonly name: string
          readonly title: string
        } | null
        readonly to: {
          readonly name: string
          readonly title: string
        }
        readonly by: {
          readonly name: string
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly department: {
            readonly code: string
            readonly name: string
          }
          /** 由部门系统或平台办理 */
          readonly system: boolean
        }
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly value: string | number | boolean | readonly string[]
          readonly text: string
        }[]
        readonly papers: readonly {
          readonly title: string
          readonly file: string
          readonly name: string
        }[]
        readonly note: string | null
      }[]
      /** 逾期线索：只记事实，不认定责任 */
      readonly leads: readonly {
        readonly id: string
        readonly ground: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly at: string
        readonly dueOn: string
        readonly explanation: string
        /** 按现行工作日历仍为逾期；新日历可使其不再成立 */
        readonly stands: boolean
      }[]
      readonly parent: {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      } | null
      readonly children: readonly {
        readonly id: string
        readonly procedure: {
          readonly name: string
          readonly title: string
        }
        readonly title: string
        readonly state: {
          readonly name: string
          readonly title: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
        }
        readonly parties: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly dueOn: string | null
        readonly closed: boolean
      }[]
      readonly diagram: {
        readonly width: number
        readonly height: number
        readonly states: readonly {
          readonly state: string
          readonly title: string
          readonly x: number
          readonly y: number
          readonly width: number
          readonly height: number
          readonly kind: 'open' | 'resting' | 'final'
          readonly limit: string | null
          readonly current: boolean
          readonly visited: boolean
        }[]
        readonly steps: readonly {
          readonly from: string
          readonly to: string
          readonly action: string
          readonly title: string
          readonly system: boolean
          readonly path: string
          readonly labelX: number
          readonly labelY: number
          readonly taken: boolean
        }[]
      }
      /** 我现在可以办理的 */
      readonly actions: readonly {
        readonly name: string
        readonly title: string
        readonly consequence: string | null
        readonly clause: string | null
        readonly seat: {
          readonly code: string
          readonly title: string
        }
        readonly party: string
        readonly fields: readonly {
          readonly name: string
          readonly title: string
          /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
          readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
          readonly required: boolean
          readonly choices: readonly {
            readonly value: string
            readonly title: string
          }[]
          readonly maxLength: number | null
          readonly least: number | null
          readonly most: number | null
          readonly unit: string | null
          readonly hint: string | null
          readonly notAfter: string | null
          readonly notBefore: string | null
          /** 办件中现有的值，供修改 */
          readonly value: string | number | boolean | readonly string[] | null
        }[]
        readonly papers: readonly {
          readonly name: string
          readonly title: string
          readonly required: boolean
          readonly atLeast: number
          /** 办件中已有份数 */
          readonly have: number
          /** 应为加盖公章的原件扫描件 */
          readonly sealed: boolean
          readonly template: string | null
        }[]
        readonly needs: readonly {
          readonly when: Readonly<Record<string, unknown>> | null
          readonly must: Readonly<Record<string, unknown>> | null
          readonly fill: readonly string[]
          readonly attach: readonly string[]
          readonly say: string
        }[]
        /** 办理后的状态；null 为状态不变 */
        readonly to: {
          readonly name: string
          readonly title: string
        } | null
        /** 现在办理还缺什么 */
        readonly missing: {
          readonly fields: readonly {
            readonly name: string
            readonly title: string
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
          }[]
        }
        /** 现在还不能办理的原因 */
        readonly blocked: string | null
      }[]
      /** 其他人现在可以办理的 */
      readonly others: readonly {
        readonly action: string
        readonly title: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly string[]
      }[]
    }
  }
  /** 接口客户端与密钥。权限：client.read */
  readonly 'GET /api/clients': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly name: string
        readonly scopes: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly createdAt: string
        readonly keys: readonly {
          readonly hint: string
          readonly createdAt: string
          readonly expiresAt: string | null
          readonly revokedAt: string | null
          readonly alive: boolean
        }[]
      }[]
      readonly scopes: readonly {
        readonly code: string
        readonly name: string
      }[]
    }
  }
  /** 新增接口客户端，签发首个密钥。权限：client.write */
  readonly 'POST /api/clients': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly department: string
      readonly name: string
      readonly scopes: readonly ('decisions:write' | 'decisions:read' | 'files:write' | 'pushes:read' | 'pushes:write' | 'feedback:write' | 'penalties:write' | 'feed:read' | 'cases:write' | 'cases:read')[]
    }
    readonly answer: {
      readonly id: string
      /** 只在此处出现一次 */
      readonly key: string
      readonly hint: string
    }
  }
  /** 接口客户端的变更记录。权限：client.read */
  readonly 'GET /api/clients/{id}/history': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly type: string
        readonly at: string
        readonly actor: string
        readonly seat: string
        readonly department: string
        readonly before: Readonly<Record<string, unknown>> | null
        readonly after: Readonly<Record<string, unknown>> | null
      }[]
    }
  }
  /** 换发密钥，旧密钥按重叠时间失效。权限：client.write */
  readonly 'POST /api/clients/{id}/keys': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly overlapHours: number
    }
    readonly answer: {
      readonly id: string
      /** 只在此处出现一次 */
      readonly key: string
      readonly hint: string
    }
  }
  /** 停用密钥。权限：client.write */
  readonly 'DELETE /api/clients/{id}/keys/{hint}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: Readonly<Record<string, unknown>>
  }
  /** 部门领导审批暂停或延长。权限：clock.grant */
  readonly 'POST /api/clock-requests/{id}/verdicts': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly granted: boolean
      readonly note?: string | null
    }
    readonly answer: {
      /** granted 已生效；asked 待部门领导审批；refused 不同意 */
      readonly status: 'granted' | 'asked' | 'refused'
      readonly dueOn: string
      readonly request: string | null
    }
  }
  /** 正在计时的期限，暂停与延长的申请。权限：push.read */
  readonly 'GET /api/clocks': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      /** 正在计时的期限，先到期的在前，至多 100 项 */
      readonly running: readonly {
        /** 推送、监管反馈或待分派决定 */
        readonly thing: 'push' | 'feedback' | 'waiting'
        readonly id: string
        readonly title: string
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
        } | null
        readonly item: string
        readonly holder: {
          readonly code: string
          readonly name: string
        }
        readonly dueOn: string
        readonly overdue: boolean
        readonly due: {
          /** 剩余工作日，超期为负 */
          readonly workingDaysLeft: number
          readonly explanation: string
          /** 逐日算法，每行一段 */
          readonly lines: readonly string[]
          /** 涉及尚无正式放假安排的年份 */
          readonly provisional: boolean
          readonly pausedUntil: string | null
        }
      }[]
      readonly requests: readonly {
        readonly id: string
        /** 推送、监管反馈或待分派决定 */
        readonly thing: 'push' | 'feedback' | 'waiting'
        readonly thingId: string
        readonly title: string
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
        } | null
        readonly holder: {
          readonly code: string
          readonly name: string
        }
        /** pause 暂停；extension 延长 */
        readonly kind: 'pause' | 'extension'
        readonly from: string | null
        readonly to: string | null
        readonly days: number | null
        readonly reason: string
        /** 申请时的到期日 */
        readonly dueOn: string
        readonly askedBy: string
        readonly askedAt: string
        /** asked 待审批；granted 已同意；refused 不同意；lapsed 已失效 */
        readonly status: 'asked' | 'granted' | 'refused' | 'lapsed'
        readonly decidedBy: string | null
        readonly decidedAt: string | null
        readonly note: string | null
      }[]
      /** 待本人审批的申请 */
      readonly waiting: number
    }
  }
  /** 一项期限的算法和变动。权限：push.read */
  readonly 'GET /api/clocks/{thing}/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      /** 推送、监管反馈或待分派决定 */
      readonly thing: 'push' | 'feedback' | 'waiting'
      readonly id: string
      readonly title: string
      readonly decision: {
        readonly id: string
        readonly documentNumber: string
        readonly item: string
      } | null
      readonly department: {
        readonly code: string
        readonly name: string
      }
      readonly holder: {
        readonly code: string
        readonly name: string
      }
      /** 仍在计时或暂停；办结后只留记录 */
      readonly running: boolean
      readonly start: string | null
      readonly dueOn: string | null
      readonly overdue: boolean
      readonly due: {
        /** 剩余工作日，超期为负 */
        readonly workingDaysLeft: number
        readonly explanation: string
        /** 逐日算法，每行一段 */
        readonly lines: readonly string[]
        /** 涉及尚无正式放假安排的年份 */
        readonly provisional: boolean
        readonly pausedUntil: string | null
      } | null
      readonly changes: readonly {
        readonly id: string
        /** calendar 工作日历更新；pause 暂停；resume 恢复计时；extension 延长 */
        readonly cause: 'calendar' | 'pause' | 'resume' | 'extension'
        readonly oldDue: string
        readonly newDue: string
        readonly oldProvisional: boolean
        readonly newProvisional: boolean
        readonly reason: string
        readonly by: string
        readonly at: string
      }[]
      readonly requests: readonly {
        readonly id: string
        /** 推送、监管反馈或待分派决定 */
        readonly thing: 'push' | 'feedback' | 'waiting'
        readonly thingId: string
        readonly title: string
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
        } | null
        readonly holder: {
          readonly code: string
          readonly name: string
        }
        /** pause 暂停；extension 延长 */
        readonly kind: 'pause' | 'extension'
        readonly from: string | null
        readonly to: string | null
        readonly days: number | null
        readonly reason: string
        /** 申请时的到期日 */
        readonly dueOn: string
        readonly askedBy: string
        readonly askedAt: string
        /** asked 待审批；granted 已同意；refused 不同意；lapsed 已失效 */
        readonly status: 'asked' | 'granted' | 'refused' | 'lapsed'
        readonly decidedBy: string | null
        readonly decidedAt: string | null
        readonly note: string | null
      }[]
      readonly may: {
        readonly ask: boolean
        /** 部门领导提出的，当即生效 */
        readonly atOnce: boolean
        readonly resume: boolean
        readonly decide: boolean
      }
      readonly bounds: {
        readonly mostDays: number
        readonly mostExtensions: number
        readonly longestPause: number
        readonly extensions: number
      }
      readonly today: string
    }
  }
  /** 申请延长。权限：clock.ask */
  readonly 'POST /api/clocks/{thing}/{id}/extensions': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly days: number
      readonly reason: string
    }
    readonly answer: {
      /** granted 已生效；asked 待部门领导审批；refused 不同意 */
      readonly status: 'granted' | 'asked' | 'refused'
      readonly dueOn: string
      readonly request: string | null
    }
  }
  /** 申请暂停计时。权限：clock.ask */
  readonly 'POST /api/clocks/{thing}/{id}/pauses': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly from: string
      readonly to: string
      readonly reason: string
    }
    readonly answer: {
      /** granted 已生效；asked 待部门领导审批；refused 不同意 */
      readonly status: 'granted' | 'asked' | 'refused'
      readonly dueOn: string
      readonly request: string | null
    }
  }
  /** 提前恢复计时。权限：clock.ask */
  readonly 'POST /api/clocks/{thing}/{id}/resumptions': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly reason: string
    }
    readonly answer: {
      /** granted 已生效；asked 待部门领导审批；refused 不同意 */
      readonly status: 'granted' | 'asked' | 'refused'
      readonly dueOn: string
      readonly request: string | null
    }
  }
  /** 权限：decision.read */
  readonly 'GET /api/decisions': {
    readonly query: {
      readonly item?: string
      readonly department?: string
      readonly status?: 'routed' | 'unrouted' | 'ended'
      /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
      readonly result?: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
      readonly region?: string
      readonly from?: string
      readonly to?: string
      readonly q?: string
      readonly after?: string
      readonly limit?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly documentNumber: string
        readonly holderName: string
        /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
        readonly result: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
        readonly decidedOn: string
        readonly receivedAt: string
        readonly region: {
          readonly code: string
          readonly name: string
        }
        readonly status: 'routed' | 'unrouted' | 'ended'
        readonly pushes: {
          readonly total: number
          readonly signed: number
          readonly overdue: number
        }
        readonly revision: number
      }[]
      readonly next: string | null
    }
  }
  /** 权限：decision.write */
  readonly 'POST /api/decisions': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly sourceId?: string | null
      readonly item?: string | null
      readonly documentNumber?: string | null
      readonly documentName?: string | null
      readonly category?: string | null
      readonly certificateName?: string | null
      readonly certificateNumber?: string | null
      readonly content?: string | null
      readonly decidedOn?: string | null
      readonly validFrom?: string | null
      readonly validTo?: string | null
      readonly result?: string | null
      readonly region?: string | null
      readonly address?: string | null
      readonly handler?: string | null
      readonly reviewer?: string | null
      readonly approver?: string | null
      readonly confidentiality?: string | null
      readonly originalDocumentNumber?: string | null
      readonly holder?: Readonly<Record<string, unknown>>
      readonly files?: readonly string[]
    }
    readonly answer: {
      readonly sourceId: string
      readonly status: string
      readonly id: string
      readonly revision: number
      readonly pushes: readonly {
        readonly id: string
        readonly department: string
        readonly role: string
      }[]
      readonly errors: readonly {
        readonly pointer: string
        readonly code: string
        readonly message: string
      }[]
    }
  }
  /** 权限：decision.read */
  readonly 'GET /api/decisions/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly decision: {
        readonly id: string
        readonly sourceId: string
        readonly revision: number
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly documentNumber: string
        readonly documentName: string | null
        readonly category: string | null
        readonly certificateName: string | null
        readonly certificateNumber: string | null
        readonly content: string
        readonly decidedOn: string
        readonly validFrom: string | null
        readonly validTo: string | null
        /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
        readonly result: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
        readonly status: 'routed' | 'unrouted' | 'ended'
        readonly holder: {
          /** legal 法人及非法人组织；natural 自然人；individualBusiness 个体工商户 */
          readonly kind: 'legal' | 'natural' | 'individualBusiness'
          readonly name: string
          readonly uscc: string | null
          readonly idType: string | null
          readonly idNumber: string | null
          readonly legalRepresentative: string | null
          readonly phone: string | null
        }
        readonly region: {
          readonly code: string
          readonly name: string
        }
        readonly address: string | null
        readonly handler: string | null
        readonly reviewer: string | null
        readonly approver: string | null
        /** open 公开；internal 内部；sensitive 敏感 */
        readonly confidentiality: 'open' | 'internal' | 'sensitive'
        readonly receivedAt: string
        readonly client: string | null
      }
      readonly files: readonly {
        readonly id: string
        readonly name: string
        readonly size: number
        readonly sm3: string
      }[]
      readonly revisions: readonly {
        readonly revision: number
        readonly receivedAt: string
        readonly changes: readonly {
          readonly field: string
          readonly label: string
          readonly before: string | null
          readonly after: string | null
        }[]
      }[]
      readonly pushes: readonly {
        readonly id: string
        readonly decision: string
        readonly kind: 'new' | 'correction' | 'reroute'
        /** lead 主管；assist 协管；copy 抄送 */
        readonly role: 'lead' | 'assist' | 'copy'
        readonly status: 'pending' | 'deemed' | 'received' | 'returned' | 'rerouting' | 'rerouted' | 'superseded' | 'ended'
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
          readonly seat: string
        }
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly holderName: string
        readonly documentNumber: string
        /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
        readonly result: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
        readonly region: {
          readonly code: string
          readonly name: string
        }
        readonly address: string | null
        readonly decidedOn: string
        readonly sentAt: string
        readonly dueOn: string | null
        readonly overdue: boolean
        readonly due: {
          /** 剩余工作日，超期为负 */
          readonly workingDaysLeft: number
          readonly explanation: string
          /** 逐日算法，每行一段 */
          readonly lines: readonly string[]
          /** 涉及尚无正式放假安排的年份 */
          readonly provisional: boolean
          readonly pausedUntil: string | null
        } | null
        readonly receivedAt: string | null
        readonly receivedBy: string | null
        readonly viewedAt: string | null
        readonly returnReason: 'not-this-item' | 'not-this-region' | 'not-this-address' | 'other' | null
        readonly returnNote: string | null
        readonly suggested: {
          readonly code: string
          readonly name: string
        } | null
      }[]
      readonly timeline: readonly {
        readonly position: string | null
        readonly at: string
        readonly type: string
        readonly text: string
        readonly actor: {
          readonly name: string
          readonly seat: string | null
          readonly department: string | null
        } | null
        readonly push: string | null
        readonly clause: string | null
      }[]
      readonly feedbacks: readonly {
        readonly id: string
        readonly push: string | null
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** daily-supervision 日常监管；random-check 双随机抽查；complaint 投诉举报；condition-unmet 许可条件不再具备；penalty-pending 拟作行政处罚；other 其他 */
        readonly kind: 'daily-supervision' | 'random-check' | 'complaint' | 'condition-unmet' | 'penalty-pending' | 'other'
        /** normal 未发现问题；problem 发现问题；rectified 已责令整改并完成；transferred 已移送其他部门 */
        readonly result: 'normal' | 'problem' | 'rectified' | 'transferred'
        readonly text: string
        readonly inspectedOn: string | null
        readonly files: readonly {
          readonly id: string
          readonly name: string
          readonly size: number
          readonly sm3: string
        }[]
        readonly actionWanted: boolean
        readonly at: string
        readonly by: string
        readonly answer: {
          readonly text: string
          readonly at: string
          readonly by: string
        } | null
        readonly dueOn: string | null
        readonly overdue: boolean
        readonly due: {
          /** 剩余工作日，超期为负 */
          readonly workingDaysLeft: number
          readonly explanation: string
          /** 逐日算法，每行一段 */
          readonly lines: readonly string[]
          /** 涉及尚无正式放假安排的年份 */
          readonly provisional: boolean
          readonly pausedUntil: string | null
        } | null
      }[]
      readonly actions: readonly {
        readonly action: 'receive' | 'return' | 'feedback' | 'reroute' | 'uphold' | 'answer'
        readonly push?: string | null
        readonly feedback?: string | null
        readonly label: string
        readonly consequence: string
      }[]
    }
  }
  /** 许可状态与行政处罚。权限：decision.read */
  readonly 'GET /api/decisions/{id}/after': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      /** valid 有效；changed 已变更；suspended 暂扣中；stripped 已被吊销，待注销；withdrawn 已撤回；revoked 已撤销；cancelled 已注销；expired 有效期已届满；none 未准予许可 */
      readonly state: 'valid' | 'changed' | 'suspended' | 'stripped' | 'withdrawn' | 'revoked' | 'cancelled' | 'expired' | 'none'
      readonly stateText: string
      readonly since: string | null
      readonly changes: readonly {
        /** valid 有效；changed 已变更；suspended 暂扣中；stripped 已被吊销，待注销；withdrawn 已撤回；revoked 已撤销；cancelled 已注销；expired 有效期已届满；none 未准予许可 */
        readonly state: 'valid' | 'changed' | 'suspended' | 'stripped' | 'withdrawn' | 'revoked' | 'cancelled' | 'expired' | 'none'
        readonly stateText: string
        readonly since: string
        readonly at: string
        readonly by: string
        readonly decision: string | null
        readonly penalty: string | null
      }[]
      readonly original: {
        readonly id: string
        readonly documentNumber: string
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly holderName: string
        /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
        readonly result: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
        readonly decidedOn: string
        readonly certificateNumber: string | null
      } | null
      readonly later: readonly {
        readonly id: string
        readonly documentNumber: string
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly holderName: string
        /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
        readonly result: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
        readonly decidedOn: string
        readonly certificateNumber: string | null
      }[]
      readonly penalties: readonly {
        readonly id: string
        readonly documentNumber: string
        readonly holderName: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly categories: readonly string[]
        /** none 不影响许可效力；suspended 暂扣许可证照；stripped 吊销许可证照 */
        readonly effect: 'none' | 'suspended' | 'stripped'
        readonly decidedOn: string
        readonly receivedAt: string
        readonly revision: number
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly item: {
            readonly code: string
            readonly name: string
          }
          readonly holderName: string
          /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
          readonly result: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
          readonly decidedOn: string
          readonly certificateNumber: string | null
        } | null
        readonly unseen: boolean
      }[]
      readonly followUps: readonly {
        readonly id: string
        /** penalty-original 处罚待关联原决定；decision-original 待关联原决定；cancellation 吊销后待注销 */
        readonly kind: 'penalty-original' | 'decision-original' | 'cancellation'
        readonly reason: string
        /** 等待的原因和应做的事 */
        readonly words: string
        readonly penalty: {
          readonly id: string
          readonly documentNumber: string
          readonly holderName: string
        } | null
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly item: {
            readonly code: string
            readonly name: string
          }
          readonly holderName: string
          /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
          readonly result: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
          readonly decidedOn: string
          readonly certificateNumber: string | null
        } | null
        readonly owner: {
          readonly code: string
          readonly name: string
        }
        readonly openedAt: string
        readonly dueOn: string
        readonly overdue: boolean
        readonly due: {
          /** 剩余工作日，超期为负 */
          readonly workingDaysLeft: number
          readonly explanation: string
          /** 逐日算法，每行一段 */
          readonly lines: readonly string[]
          /** 涉及尚无正式放假安排的年份 */
          readonly provisional: boolean
          readonly pausedUntil: string | null
        } | null
        readonly closed: {
          readonly at: string
          readonly by: string
          readonly note: string | null
        } | null
      }[]
      readonly may: {
        readonly end: boolean
        readonly penalise: boolean
      }
    }
  }
  /** 录入变更、撤回、撤销、注销决定。权限：decision.write */
  readonly 'POST /api/decisions/{id}/ending': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** changed 准予变更；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
      readonly result: 'changed' | 'withdrawn' | 'revoked' | 'cancelled'
      /** 决定文书号 */
      readonly documentNumber: string
      readonly documentName?: string | null
      readonly decidedOn: string
      /** 决定内容和依据 */
      readonly content: string
      readonly handler?: string | null
      readonly reviewer?: string | null
      readonly approver?: string | null
    }
    readonly answer: {
      readonly id: string
      readonly status: string
    }
  }
  /** 按事由查看完整个人号码（查看留痕）。权限：personal.reveal */
  readonly 'POST /api/decisions/{id}/reveal': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly fields: readonly ('idNumber' | 'phone' | 'feedbackText')[]
      readonly reason: 'on-site-check' | 'contact-holder' | 'verify-identity' | 'correct-record' | 'handle-complaint' | 'case-handling'
      /** 具体办什么事 */
      readonly note: string
    }
    readonly answer: {
      readonly idNumber?: string | null
      readonly phone?: string | null
      readonly feedbacks?: readonly {
        readonly id: string
        readonly text: string
        readonly answer: string | null
      }[]
    }
  }
  /** 部门与联络员。权限：department.read */
  readonly 'GET /api/departments': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly code: string
        readonly name: string
        readonly fullName: string
        /** 审批局、监管部门、成员单位、其他机构 */
        readonly kind: 'bureau' | 'supervisor' | 'member' | 'actor'
        readonly successor: string | null
        readonly active: boolean
        readonly version: number
        /** 联络员与代理联络员 */
        readonly liaisons: readonly {
          readonly name: string
          readonly seat: string
        }[]
        /** 应设联络员而未设 */
        readonly vacancy: boolean
        /** 未签收的推送数，仅全市视野可见 */
        readonly openPushes: number | null
      }[]
    }
  }
  /** 新增部门。权限：department.write */
  readonly 'POST /api/departments': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 2 至 16 个大写字母 */
      readonly code: string
      readonly name: string
      readonly fullName: string
      readonly kind: 'supervisor' | 'member' | 'actor'
      readonly successor?: string | null
    }
    readonly answer: {
      readonly code: string
    }
  }
  /** 修改或停用部门。权限：department.write */
  readonly 'PATCH /api/departments/{code}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly version: number
      readonly name?: string
      readonly fullName?: string
      readonly successor?: string | null
      readonly active?: boolean
    }
    readonly answer: {
      readonly code: string
    }
  }
  /** 部门监管责任清单（1.2）。权限：catalogue.read */
  readonly 'GET /api/departments/{code}/duties': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly department: {
        readonly code: string
        readonly name: string
      }
      /** YYYY-MM-DD */
      readonly on: string
      readonly leads: readonly {
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly intakeName: string
        readonly approvingBody: {
          readonly code: string
          readonly name: string
        }
        readonly role: string
        readonly receives: readonly {
          readonly region: null | {
            readonly code: string
            readonly name: string
          }
          readonly role: 'lead' | 'assist' | 'copy'
          /** YYYY-MM-DD */
          readonly from: string
        }[]
        readonly decisions30: number
      }[]
      readonly assists: readonly {
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly intakeName: string
        readonly approvingBody: {
          readonly code: string
          readonly name: string
        }
        readonly role: string
        readonly receives: readonly {
          readonly region: null | {
            readonly code: string
            readonly name: string
          }
          readonly role: 'lead' | 'assist' | 'copy'
          /** YYYY-MM-DD */
          readonly from: string
        }[]
        readonly decisions30: number
      }[]
      readonly copies: readonly {
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly intakeName: string
        readonly approvingBody: {
          readonly code: string
          readonly name: string
        }
        readonly role: string
        readonly receives: readonly {
          readonly region: null | {
            readonly code: string
            readonly name: string
          }
          readonly role: 'lead' | 'assist' | 'copy'
          /** YYYY-MM-DD */
          readonly from: string
        }[]
        readonly decisions30: number
      }[]
    }
  }
  /** 部门的变更记录。权限：department.read */
  readonly 'GET /api/departments/{code}/history': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly type: string
        readonly at: string
        readonly actor: string
        readonly seat: string
        readonly department: string
        readonly before: Readonly<Record<string, unknown>> | null
        readonly after: Readonly<Record<string, unknown>> | null
      }[]
    }
  }
  /** 了结差异。权限：reconciliation.run */
  readonly 'POST /api/differences/{id}/closure': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly note: string
    }
    readonly answer: {
      readonly id: string
      readonly status: string
    }
  }
  /** 说明差异。权限：reconciliation.act */
  readonly 'POST /api/differences/{id}/explanation': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly note: string
    }
    readonly answer: {
      readonly id: string
      readonly status: string
    }
  }
  /** 期限推算：到期日及逐日算法。权限：signed-in */
  readonly 'GET /api/due-date': {
    readonly query: {
      readonly start: string
      /** 工作日 */
      readonly days: number
    }
    readonly body: undefined
    readonly answer: {
      /** YYYY-MM-DD */
      readonly start: string
      readonly days: number
      /** YYYY-MM-DD */
      readonly due: string
      readonly provisional: boolean
      readonly explanation: string
      readonly steps: readonly {
        /** YYYY-MM-DD */
        readonly day: string
        readonly working: boolean
        /** weekday、make-up、weekend 或 holiday */
        readonly because: string
        readonly name: string | null
        readonly provisional: boolean
        /** 第几个工作日；不计入的为 0 */
        readonly nth: number
      }[]
    }
  }
  /** 每日查收记录。权限：duty.read */
  readonly 'GET /api/duty': {
    readonly query: {
      readonly days?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly today: string
      readonly now: string
      /** 每个工作日的检查时间，时 */
      readonly hour: number
      /** 提醒升级间隔，分钟 */
      readonly step: number
      /** 最近的工作日，旧的在前 */
      readonly days: readonly string[]
      readonly rows: readonly {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 其间已登录的天数 */
        readonly checked: number
        /** 其间有记录的天数 */
        readonly recorded: number
        readonly cells: readonly {
          readonly day: string
          /** checked 已查收；unsigned 有未签收；absent 未登录 */
          readonly verdict: 'checked' | 'unsigned' | 'absent'
          /** 检查时间 */
          readonly dueAt: string
          /** 记录时间；晚于检查时间的为补记 */
          readonly recordedAt: string
          /** 当日登录人数 */
          readonly people: number
          readonly firstAt: string | null
          /** 当日查看件数 */
          readonly viewed: number
          /** 当日签收件数 */
          readonly signed: number
          /** 检查时未签收件数 */
          readonly unsigned: number
          /** 其中当日到期或已逾期 */
          readonly due: number
          /** 提醒后补办的时间 */
          readonly settledAt: string | null
          readonly reminders: readonly {
            readonly seat: string
            readonly at: string
            /** 提醒人数，0 为该岗位无人或没有手机号 */
            readonly people: number
            /** 其中运营商报告已送达 */
            readonly delivered: number
          }[]
        }[]
      }[]
    }
  }
  /** 权限：push.read */
  readonly 'GET /api/events': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: string
  }
  /** 申请导出。权限：list.export */
  readonly 'POST /api/exports': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly list: string
      readonly filter: Readonly<Record<string, string>>
      /** 列及其次序；缺省为常用列 */
      readonly columns?: readonly string[]
      /** xlsx Excel 工作簿；csv 文本表格 */
      readonly format: 'xlsx' | 'csv'
      /** 个人信息不隐去；须写明事由 */
      readonly personal?: boolean
      /** 导出个人信息的事由 */
      readonly reason?: string
    }
    readonly answer: {
      /** 导出编号 */
      readonly id: string
      readonly list: string
      readonly title: string
      /** xlsx Excel 工作簿；csv 文本表格 */
      readonly format: 'xlsx' | 'csv'
      readonly personal: boolean
      readonly reason: string | null
      readonly person: string
      readonly department: string
      readonly askedAt: string
      readonly finishedAt: string | null
      readonly rows: number
      /** 超过一次可导出的行数，其余未导出 */
      readonly cut: boolean
      /** asked 待下载；writing 正在生成；done 已完成；broken 未完成 */
      readonly state: 'asked' | 'writing' | 'done' | 'broken'
    }
  }
  /** 本人的导出记录。权限：list.export */
  readonly 'GET /api/exports': {
    readonly query: {
      readonly after?: string
      readonly limit?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        /** 导出编号 */
        readonly id: string
        readonly list: string
        readonly title: string
        /** xlsx Excel 工作簿；csv 文本表格 */
        readonly format: 'xlsx' | 'csv'
        readonly personal: boolean
        readonly reason: string | null
        readonly person: string
        readonly department: string
        readonly askedAt: string
        readonly finishedAt: string | null
        readonly rows: number
        /** 超过一次可导出的行数，其余未导出 */
        readonly cut: boolean
        /** asked 待下载；writing 正在生成；done 已完成；broken 未完成 */
        readonly state: 'asked' | 'writing' | 'done' | 'broken'
      }[]
      readonly next: string | null
    }
  }
  /** 可导出的清单及其列。权限：list.export */
  readonly 'GET /api/exports/lists': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      /** 一次最多行数 */
      readonly most: number
      readonly mayPersonal: boolean
      readonly items: readonly {
        readonly list: string
        readonly title: string
        readonly columns: readonly {
          readonly key: string
          readonly title: string
          readonly spare: boolean
          readonly personal: boolean
        }[]
      }[]
    }
  }
  /** 导出进度。权限：list.export */
  readonly 'GET /api/exports/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      /** 导出编号 */
      readonly id: string
      readonly list: string
      readonly title: string
      /** xlsx Excel 工作簿；csv 文本表格 */
      readonly format: 'xlsx' | 'csv'
      readonly personal: boolean
      readonly reason: string | null
      readonly person: string
      readonly department: string
      readonly askedAt: string
      readonly finishedAt: string | null
      readonly rows: number
      /** 超过一次可导出的行数，其余未导出 */
      readonly cut: boolean
      /** asked 待下载；writing 正在生成；done 已完成；broken 未完成 */
      readonly state: 'asked' | 'writing' | 'done' | 'broken'
    }
  }
  /** 下载导出文件（一次）。权限：list.export */
  readonly 'GET /api/exports/{id}/file': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: string
  }
  /** 权限：feedback.write */
  readonly 'POST /api/feedbacks': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly push: string
      /** daily-supervision 日常监管；random-check 双随机抽查；complaint 投诉举报；condition-unmet 许可条件不再具备；penalty-pending 拟作行政处罚；other 其他 */
      readonly kind: 'daily-supervision' | 'random-check' | 'complaint' | 'condition-unmet' | 'penalty-pending' | 'other'
      /** normal 未发现问题；problem 发现问题；rectified 已责令整改并完成；transferred 已移送其他部门 */
      readonly result: 'normal' | 'problem' | 'rectified' | 'transferred'
      readonly text: string
      readonly inspectedOn?: string | null
      readonly files?: readonly string[]
      readonly actionWanted: boolean
    }
    readonly answer: {
      readonly id: string
      readonly status: string
      readonly dueOn: string | null
    }
  }
  /** 权限：file.write */
  readonly 'POST /api/files': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly id: string
      readonly name: string
      readonly size: number
      readonly sm3: string
      readonly mediaType: string
    }
  }
  /** 权限：file.read */
  readonly 'GET /api/files/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: string
  }
  /** 全局检索。权限：decision.read */
  readonly 'GET /api/find': {
    readonly query: {
      /** 任意两个字起；空格分开的几个词都要符合 */
      readonly q: string
      /** decisions 审批决定；pushes 推送；cases 办件 */
      readonly kind?: 'decisions' | 'pushes' | 'cases'
      readonly after?: string
      readonly limit?: number
    }
    readonly body: undefined
    readonly answer: {
      /** decisions 审批决定；pushes 推送；cases 办件 */
      readonly kind: 'decisions' | 'pushes' | 'cases'
      readonly decisions: readonly {
        readonly id: string
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly documentNumber: string
        readonly holder: {
          readonly name: string
          /** legal 法人及非法人组织；natural 自然人；individualBusiness 个体工商户 */
          readonly kind: 'legal' | 'natural' | 'individualBusiness'
          readonly uscc: string | null
        }
        /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
        readonly result: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
        readonly decidedOn: string
        readonly region: {
          readonly code: string
          readonly name: string
        }
        readonly status: 'routed' | 'unrouted' | 'ended'
        readonly matches: readonly {
          readonly field: string
          readonly label: string
          readonly text: string
          readonly marks: readonly {
            readonly from: number
            /** 不含；按 UTF-16 计 */
            readonly to: number
          }[]
        }[]
      }[]
      readonly pushes: readonly {
        readonly push: {
          readonly id: string
          readonly decision: string
          readonly kind: 'new' | 'correction' | 'reroute'
          /** lead 主管；assist 协管；copy 抄送 */
          readonly role: 'lead' | 'assist' | 'copy'
          readonly status: 'pending' | 'deemed' | 'received' | 'returned' | 'rerouting' | 'rerouted' | 'superseded' | 'ended'
          readonly department: {
            readonly code: string
            readonly name: string
          }
          readonly custodian: {
            readonly code: string
            readonly name: string
            readonly seat: string
          }
          readonly item: {
            readonly code: string
            readonly name: string
          }
          readonly holderName: string
          readonly documentNumber: string
          /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
          readonly result: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
          readonly region: {
            readonly code: string
            readonly name: string
          }
          readonly address: string | null
          readonly decidedOn: string
          readonly sentAt: string
          readonly dueOn: string | null
          readonly overdue: boolean
          readonly due: {
            /** 剩余工作日，超期为负 */
            readonly workingDaysLeft: number
            readonly explanation: string
            /** 逐日算法，每行一段 */
            readonly lines: readonly string[]
            /** 涉及尚无正式放假安排的年份 */
            readonly provisional: boolean
            readonly pausedUntil: string | null
          } | null
          readonly receivedAt: string | null
          readonly receivedBy: string | null
          readonly viewedAt: string | null
          readonly returnReason: 'not-this-item' | 'not-this-region' | 'not-this-address' | 'other' | null
          readonly returnNote: string | null
          readonly suggested: {
            readonly code: string
            readonly name: string
          } | null
        }
        readonly matches: readonly {
          readonly field: string
          readonly label: string
          readonly text: string
          readonly marks: readonly {
            readonly from: number
            /** 不含；按 UTF-16 计 */
            readonly to: number
          }[]
        }[]
      }[]
      readonly cases: readonly {
        readonly id: string
        readonly procedure: string
        readonly title: string
        readonly state: string
        readonly openedAt: string
        readonly closedAt: string | null
        readonly matches: readonly {
          readonly field: string
          readonly label: string
          readonly text: string
          readonly marks: readonly {
            readonly from: number
            /** 不含；按 UTF-16 计 */
            readonly to: number
          }[]
        }[]
      }[]
      readonly next: string | null
      /** 尚未编入检索的最近变动数；平时为 0 */
      readonly behind: number
    }
  }
  /** 处罚与终止的后续事项。权限：waiting.read */
  readonly 'GET /api/follow-ups': {
    readonly query: {
      readonly after?: string
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        /** penalty-original 处罚待关联原决定；decision-original 待关联原决定；cancellation 吊销后待注销 */
        readonly kind: 'penalty-original' | 'decision-original' | 'cancellation'
        readonly reason: string
        /** 等待的原因和应做的事 */
        readonly words: string
        readonly penalty: {
          readonly id: string
          readonly documentNumber: string
          readonly holderName: string
        } | null
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly item: {
            readonly code: string
            readonly name: string
          }
          readonly holderName: string
          /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
          readonly result: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
          readonly decidedOn: string
          readonly certificateNumber: string | null
        } | null
        readonly owner: {
          readonly code: string
          readonly name: string
        }
        readonly openedAt: string
        readonly dueOn: string
        readonly overdue: boolean
        readonly due: {
          /** 剩余工作日，超期为负 */
          readonly workingDaysLeft: number
          readonly explanation: string
          /** 逐日算法，每行一段 */
          readonly lines: readonly string[]
          /** 涉及尚无正式放假安排的年份 */
          readonly provisional: boolean
          readonly pausedUntil: string | null
        } | null
        readonly closed: {
          readonly at: string
          readonly by: string
          readonly note: string | null
        } | null
      }[]
      readonly next: string | null
    }
  }
  /** 可能的原决定。权限：waiting.read */
  readonly 'GET /api/follow-ups/{id}/candidates': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly documentNumber: string
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly holderName: string
        /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
        readonly result: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
        readonly decidedOn: string
        readonly certificateNumber: string | null
      }[]
    }
  }
  /** 说明情况后办结。权限：waiting.route */
  readonly 'POST /api/follow-ups/{id}/close': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 为什么不需要再办 */
      readonly note: string
    }
    readonly answer: {
      readonly done: true
    }
  }
  /** 关联原决定。权限：waiting.route */
  readonly 'POST /api/follow-ups/{id}/link': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly decision: string
    }
    readonly answer: {
      readonly done: true
    }
  }
  /** 上传双公示行政许可表（multipart：file，可选 kind=decisions、defaultRegion）。权限：import.write */
  readonly 'POST /api/imports': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly id: string
      readonly status: 'queued' | 'same-file'
      readonly message: string
    }
  }
  /** 权限：import.read */
  readonly 'GET /api/imports': {
    readonly query: {
      readonly after?: string
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly fileName: string
        /** 字节 */
        readonly size: number
        readonly sm3: string
        readonly state: 'queued' | 'reading' | 'done' | 'refused' | 'failed'
        readonly by: string
        readonly at: string
        readonly finishedAt: string | null
        readonly defaultRegion: string | null
        readonly progress: {
          /** 数据行数，整个文件检查完之前未知 */
          readonly total: number | null
          /** 已处理的行数 */
          readonly rows: number
          readonly accepted: number
          readonly duplicate: number
          readonly revised: number
          readonly unrouted: number
          readonly rejected: number
          /** 其中带有国家秘密标志、未作任何保存的行数 */
          readonly secrets: number
          readonly percent: number
        }
        readonly refusal: {
          readonly code: string
          readonly message: string
        } | null
        readonly layout: '2018' | '2015' | null
        readonly unknownColumns: readonly string[]
        readonly originalKept: boolean
      }[]
      readonly next: string | null
    }
  }
  /** 权限：import.read */
  readonly 'GET /api/imports/template.xlsx': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: string
  }
  /** 权限：import.read */
  readonly 'GET /api/imports/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly id: string
      readonly department: {
        readonly code: string
        readonly name: string
      }
      readonly fileName: string
      /** 字节 */
      readonly size: number
      readonly sm3: string
      readonly state: 'queued' | 'reading' | 'done' | 'refused' | 'failed'
      readonly by: string
      readonly at: string
      readonly finishedAt: string | null
      readonly defaultRegion: string | null
      readonly progress: {
        /** 数据行数，整个文件检查完之前未知 */
        readonly total: number | null
        /** 已处理的行数 */
        readonly rows: number
        readonly accepted: number
        readonly duplicate: number
        readonly revised: number
        readonly unrouted: number
        readonly rejected: number
        /** 其中带有国家秘密标志、未作任何保存的行数 */
        readonly secrets: number
        readonly percent: number
      }
      readonly refusal: {
        readonly code: string
        readonly message: string
      } | null
      readonly layout: '2018' | '2015' | null
      readonly unknownColumns: readonly string[]
      readonly originalKept: boolean
    }
  }
  /** 权限：import.write */
  readonly 'GET /api/imports/{id}/original': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: string
  }
  /** 权限：import.write */
  readonly 'GET /api/imports/{id}/problems.xlsx': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: string
  }
  /** 权限：import.read */
  readonly 'GET /api/imports/{id}/rows': {
    readonly query: {
      readonly status?: 'accepted' | 'duplicate' | 'revised' | 'unrouted' | 'rejected'
      readonly after?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly row: number
        readonly status: 'accepted' | 'duplicate' | 'revised' | 'unrouted' | 'rejected'
        readonly decision: string | null
        readonly documentNumber: string | null
        readonly errors: readonly {
          readonly place: string
          readonly pointer: string
          readonly code: string
          readonly message: string
        }[]
      }[]
      readonly next: string | null
    }
  }
  /** 事项目录（1.1、1.2）。权限：catalogue.read */
  readonly 'GET /api/items': {
    readonly query: {
      /** 名称或编码中的文字 */
      readonly q?: string
      /** 主管或协管部门 */
      readonly department?: string
      readonly intake?: string
      readonly after?: string
      readonly limit?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly code: string
        readonly name: string
        readonly type: string
        readonly typeName: string
        readonly category: string
        readonly intake: 'bureau-window' | 'general-window' | 'entrusted' | 'not-yet'
        readonly intakeName: string
        readonly approvingBody: {
          readonly code: string
          readonly name: string
        }
        readonly lead: null | {
          readonly code: string
          readonly name: string
        }
        readonly assists: readonly {
          readonly code: string
          readonly name: string
        }[]
        /** 推送规则条数，含历史 */
        readonly rules: number
        /** 今日生效的区域专门规则条数 */
        readonly regionalRules: number
        /** 今日有生效的全市规则 */
        readonly routed: boolean
        /** 近 30 日审批决定件数，以本人可见为限 */
        readonly decisions30: number
        readonly active: boolean
      }[]
      readonly next: null | string
      readonly total: number
    }
  }
  /** 新增事项。权限：catalogue.write */
  readonly 'POST /api/items': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 事项编码 */
      readonly code: string
      readonly name: string
      readonly type: '10' | '20' | '01' | '05' | '07' | '08' | '09'
      readonly category: string
      readonly legalBasis: string
      readonly approvingBody: string
      readonly originalDepartment: null | string
      readonly intake: 'bureau-window' | 'general-window' | 'entrusted' | 'not-yet'
      readonly intakeNote: null | string
      readonly entrustment: null | {
        /** 委托书文号或名称 */
        readonly letter: string
        /** 委托范围 */
        readonly scope: string
        /** 委托起始日期 */
        readonly from: string
        readonly to: null | string
      }
      readonly publicSafety: boolean
      readonly statutoryLimit: null | number
      readonly active: boolean
      readonly supervisors: readonly {
        readonly department: string
        readonly role: 'lead' | 'assist'
      }[]
    }
    readonly answer: {
      readonly code: string
      readonly name: string
      readonly type: string
      readonly typeName: string
      readonly category: string
      readonly intake: 'bureau-window' | 'general-window' | 'entrusted' | 'not-yet'
      readonly intakeName: string
      readonly approvingBody: {
        readonly code: string
        readonly name: string
      }
      readonly lead: null | {
        readonly code: string
        readonly name: string
      }
      readonly assists: readonly {
        readonly code: string
        readonly name: string
      }[]
      /** 推送规则条数，含历史 */
      readonly rules: number
      /** 今日生效的区域专门规则条数 */
      readonly regionalRules: number
      /** 今日有生效的全市规则 */
      readonly routed: boolean
      /** 近 30 日审批决定件数，以本人可见为限 */
      readonly decisions30: number
      readonly active: boolean
      readonly legalBasis: string
      readonly originalDepartment: null | {
        readonly code: string
        readonly name: string
      }
      readonly intakeNote: null | string
      readonly entrustment: null | {
        /** 委托书文号或名称 */
        readonly letter: string
        /** 委托范围 */
        readonly scope: string
        /** 委托起始日期 */
        readonly from: string
        readonly to: null | string
      }
      readonly publicSafety: boolean
      readonly statutoryLimit: null | number
      readonly version: number
      readonly supervisors: readonly {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly role: 'lead' | 'assist'
      }[]
      readonly mapping: readonly {
        readonly id: string
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly region: null | {
          readonly code: string
          readonly name: string
        }
        /** YYYY-MM-DD */
        readonly from: string
        readonly to: null | string
        readonly state: 'in-force' | 'future' | 'past' | 'withdrawn'
        readonly receivers: readonly {
          readonly department: {
            readonly code: string
            readonly name: string
          }
          readonly role: 'lead' | 'assist' | 'copy'
        }[]
        readonly note: string
        readonly madeBy: string
        readonly madeAt: string
      }[]
      readonly history: readonly {
        readonly type: string
        readonly at: string
        readonly actor: {
          readonly name: string
          readonly seat: string
          readonly department: string
        }
        readonly text: string
        readonly note: string
        readonly changes: readonly {
          readonly label: string
          readonly before: string
          readonly after: string
        }[]
      }[]
      readonly warnings: readonly {
        readonly code: string
        readonly message: string
      }[]
    }
  }
  /** 事项详情、推送规则与变更历史。权限：catalogue.read */
  readonly 'GET /api/items/{code}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly code: string
      readonly name: string
      readonly type: string
      readonly typeName: string
      readonly category: string
      readonly intake: 'bureau-window' | 'general-window' | 'entrusted' | 'not-yet'
      readonly intakeName: string
      readonly approvingBody: {
        readonly code: string
        readonly name: string
      }
      readonly lead: null | {
        readonly code: string
        readonly name: string
      }
      readonly assists: readonly {
        readonly code: string
        readonly name: string
      }[]
      /** 推送规则条数，含历史 */
      readonly rules: number
      /** 今日生效的区域专门规则条数 */
      readonly regionalRules: number
      /** 今日有生效的全市规则 */
      readonly routed: boolean
      /** 近 30 日审批决定件数，以本人可见为限 */
      readonly decisions30: number
      readonly active: boolean
      readonly legalBasis: string
      readonly originalDepartment: null | {
        readonly code: string
        readonly name: string
      }
      readonly intakeNote: null | string
      readonly entrustment: null | {
        /** 委托书文号或名称 */
        readonly letter: string
        /** 委托范围 */
        readonly scope: string
        /** 委托起始日期 */
        readonly from: string
        readonly to: null | string
      }
      readonly publicSafety: boolean
      readonly statutoryLimit: null | number
      readonly version: number
      readonly supervisors: readonly {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly role: 'lead' | 'assist'
      }[]
      readonly mapping: readonly {
        readonly id: string
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly region: null | {
          readonly code: string
          readonly name: string
        }
        /** YYYY-MM-DD */
        readonly from: string
        readonly to: null | string
        readonly state: 'in-force' | 'future' | 'past' | 'withdrawn'
        readonly receivers: readonly {
          readonly department: {
            readonly code: string
            readonly name: string
          }
          readonly role: 'lead' | 'assist' | 'copy'
        }[]
        readonly note: string
        readonly madeBy: string
        readonly madeAt: string
      }[]
      readonly history: readonly {
        readonly type: string
        readonly at: string
        readonly actor: {
          readonly name: string
          readonly seat: string
          readonly department: string
        }
        readonly text: string
        readonly note: string
        readonly changes: readonly {
          readonly label: string
          readonly before: string
          readonly after: string
        }[]
      }[]
      readonly warnings: readonly {
        readonly code: string
        readonly message: string
      }[]
    }
  }
  /** 修改事项。权限：catalogue.write */
  readonly 'PUT /api/items/{code}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见版本；已被他人修改则拒绝 */
      readonly version: number
      readonly name: string
      readonly type: '10' | '20' | '01' | '05' | '07' | '08' | '09'
      readonly category: string
      readonly legalBasis: string
      readonly approvingBody: string
      readonly originalDepartment: null | string
      readonly intake: 'bureau-window' | 'general-window' | 'entrusted' | 'not-yet'
      readonly intakeNote: null | string
      readonly entrustment: null | {
        /** 委托书文号或名称 */
        readonly letter: string
        /** 委托范围 */
        readonly scope: string
        /** 委托起始日期 */
        readonly from: string
        readonly to: null | string
      }
      readonly publicSafety: boolean
      readonly statutoryLimit: null | number
      readonly active: boolean
      readonly supervisors: readonly {
        readonly department: string
        readonly role: 'lead' | 'assist'
      }[]
    }
    readonly answer: {
      readonly code: string
      readonly name: string
      readonly type: string
      readonly typeName: string
      readonly category: string
      readonly intake: 'bureau-window' | 'general-window' | 'entrusted' | 'not-yet'
      readonly intakeName: string
      readonly approvingBody: {
        readonly code: string
        readonly name: string
      }
      readonly lead: null | {
        readonly code: string
        readonly name: string
      }
      readonly assists: readonly {
        readonly code: string
        readonly name: string
      }[]
      /** 推送规则条数，含历史 */
      readonly rules: number
      /** 今日生效的区域专门规则条数 */
      readonly regionalRules: number
      /** 今日有生效的全市规则 */
      readonly routed: boolean
      /** 近 30 日审批决定件数，以本人可见为限 */
      readonly decisions30: number
      readonly active: boolean
      readonly legalBasis: string
      readonly originalDepartment: null | {
        readonly code: string
        readonly name: string
      }
      readonly intakeNote: null | string
      readonly entrustment: null | {
        /** 委托书文号或名称 */
        readonly letter: string
        /** 委托范围 */
        readonly scope: string
        /** 委托起始日期 */
        readonly from: string
        readonly to: null | string
      }
      readonly publicSafety: boolean
      readonly statutoryLimit: null | number
      readonly version: number
      readonly supervisors: readonly {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly role: 'lead' | 'assist'
      }[]
      readonly mapping: readonly {
        readonly id: string
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly region: null | {
          readonly code: string
          readonly name: string
        }
        /** YYYY-MM-DD */
        readonly from: string
        readonly to: null | string
        readonly state: 'in-force' | 'future' | 'past' | 'withdrawn'
        readonly receivers: readonly {
          readonly department: {
            readonly code: string
            readonly name: string
          }
          readonly role: 'lead' | 'assist' | 'copy'
        }[]
        readonly note: string
        readonly madeBy: string
        readonly madeAt: string
      }[]
      readonly history: readonly {
        readonly type: string
        readonly at: string
        readonly actor: {
          readonly name: string
          readonly seat: string
          readonly department: string
        }
        readonly text: string
        readonly note: string
        readonly changes: readonly {
          readonly label: string
          readonly before: string
          readonly after: string
        }[]
      }[]
      readonly warnings: readonly {
        readonly code: string
        readonly message: string
      }[]
    }
  }
  /** 查看记录。权限：look.read */
  readonly 'GET /api/looks': {
    readonly query: {
      readonly from?: string
      readonly to?: string
      readonly kind?: 'decision-opened' | 'personal-revealed' | 'number-searched' | 'file-downloaded' | 'export-made' | 'paper-seen'
      readonly department?: string
      /** 账号编号 */
      readonly person?: string
      readonly decision?: string
      readonly odd?: 'many' | 'night' | 'foreign'
      readonly after?: string
      readonly limit?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly at: string
        readonly kind: 'decision-opened' | 'personal-revealed' | 'number-searched' | 'file-downloaded' | 'export-made' | 'paper-seen'
        readonly person: {
          readonly account: string | null
          readonly name: string
          readonly seat: string
          readonly department: {
            readonly code: string
            readonly name: string
          }
        }
        readonly decision: string | null
        readonly subject: string | null
        readonly title: string
        readonly fields: readonly string[]
        readonly reason: string | null
        readonly note: string | null
        readonly rows: number | null
        readonly odd: readonly ('many' | 'night' | 'foreign')[]
      }[]
      readonly next: string | null
      readonly scope: 'city' | 'department'
    }
  }
  /** 近三十日查看情况与异常。权限：look.read */
  readonly 'GET /api/looks/summary': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly days: readonly {
        readonly day: string
        readonly opened: number
        readonly revealed: number
        readonly downloaded: number
        readonly exported: number
        readonly odd: number
      }[]
      readonly people: readonly {
        readonly account: string | null
        readonly name: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly looks: number
        readonly revealed: number
        readonly many: number
        readonly night: number
        readonly foreign: number
      }[]
      readonly scope: 'city' | 'department'
    }
  }
  /** 某日某区域由谁接收，依据哪条规则。权限：catalogue.read */
  readonly 'GET /api/mapping': {
    readonly query: {
      readonly item: string
      readonly region?: string
      /** YYYY-MM-DD，不填为今天 */
      readonly on?: string
    }
    readonly body: undefined
    readonly answer: {
      readonly item: null | {
        readonly code: string
        readonly name: string
      }
      readonly region: {
        readonly code: string
        readonly name: string
      }
      /** YYYY-MM-DD */
      readonly on: string
      readonly rule: null | {
        readonly id: string
        readonly region: null | {
          readonly code: string
          readonly name: string
        }
        /** YYYY-MM-DD */
        readonly from: string
        readonly to: null | string
      }
      readonly receivers: readonly {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly role: 'lead' | 'assist' | 'copy'
      }[]
      readonly waiting: null | string
      readonly why: string
    }
  }
  /** 变更前先看：自某日起已按现行规则推送的决定件数。权限：mapping.write */
  readonly 'GET /api/mapping/affected': {
    readonly query: {
      /** 事项编码 */
      readonly item: string
      readonly region?: string
      readonly from: string
    }
    readonly body: undefined
    readonly answer: {
      /** 自该日起已按现行规则推送的决定件数 */
      readonly decisions: number
      readonly message: null | string
    }
  }
  /** 推送规则变更历史。权限：catalogue.read */
  readonly 'GET /api/mapping/history': {
    readonly query: {
      /** 事项编码 */
      readonly item: string
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly type: string
        readonly at: string
        readonly actor: {
          readonly name: string
          readonly seat: string
          readonly department: string
        }
        readonly text: string
        readonly note: string
        readonly changes: readonly {
          readonly label: string
          readonly before: string
          readonly after: string
        }[]
      }[]
    }
  }
  /** 误推率：按规则、按时间、按退回部门。权限：mapping.read */
  readonly 'GET /api/mapping/misroutes': {
    readonly query: {
      /** 决定日期起；不填为最近 6 个月 */
      readonly from?: string
      /** 决定日期止（含当日） */
      readonly to?: string
    }
    readonly body: undefined
    readonly answer: {
      /** YYYY-MM-DD */
      readonly from: string
      /** YYYY-MM-DD */
      readonly to: string
      readonly bucket: 'week' | 'month'
      readonly pushes: number
      /** 退回 */
      readonly returned: number
      /** 退回后改派他部门：规则推错 */
      readonly rerouted: number
      /** 退回后维持：退回不当 */
      readonly upheld: number
      /** 改派后又回到退回部门：退回不当 */
      readonly bounced: number
      /** 退回未处理 */
      readonly open: number
      readonly byHand: number
      readonly rules: readonly {
        readonly rule: string
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly region: null | {
          readonly code: string
          readonly name: string
        }
        /** YYYY-MM-DD */
        readonly from: string
        readonly to: null | string
        readonly receivers: readonly {
          readonly department: {
            readonly code: string
            readonly name: string
          }
          readonly role: 'lead' | 'assist' | 'copy'
        }[]
        readonly pushes: number
        /** 退回 */
        readonly returned: number
        /** 退回后改派他部门：规则推错 */
        readonly rerouted: number
        /** 退回后维持：退回不当 */
        readonly upheld: number
        /** 改派后又回到退回部门：退回不当 */
        readonly bounced: number
        /** 退回未处理 */
        readonly open: number
        /** 误推率：改派 ÷ 推送 */
        readonly rate: number
      }[]
      readonly trend: readonly {
        /** YYYY-MM-DD */
        readonly start: string
        readonly pushes: number
        readonly returned: number
        readonly rerouted: number
        readonly rate: number
      }[]
      readonly returners: readonly {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** 退回 */
        readonly returned: number
        /** 退回后改派他部门：规则推错 */
        readonly rerouted: number
        /** 退回后维持：退回不当 */
        readonly upheld: number
        /** 改派后又回到退回部门：退回不当 */
        readonly bounced: number
        /** 退回未处理 */
        readonly open: number
        /** 退回不当占已处理退回的比例 */
        readonly improper: number
      }[]
    }
  }
  /** 对照表变更方案（部门只见涉及本部门的和已批准的）。权限：catalogue.read */
  readonly 'GET /api/mapping/proposals': {
    readonly query: {
      readonly status?: string
      readonly item?: string
      readonly after?: string
      readonly limit?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        /** change 变更；rollback 回退 */
        readonly kind: 'change' | 'rollback'
        readonly title: string
        readonly reason: string
        readonly basis: string
        /** YYYY-MM-DD */
        readonly effectiveFrom: string
        readonly pastPushes: null | 'keep' | 'list'
        /** draft 草稿；submitted 待批准；approved 已批准；declined 未批准；retracted 已撤回 */
        readonly status: 'draft' | 'submitted' | 'approved' | 'declined' | 'retracted'
        readonly version: number
        readonly number: null | number
        readonly author: {
          readonly name: string
          readonly seat: string
        }
        readonly createdAt: string
        readonly submittedAt: null | string
        readonly decided: null | {
          readonly by: string
          readonly seat: string
          readonly at: string
        }
        readonly decisionNote: null | string
        readonly restores: null | string
        readonly items: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly departments: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly replay: null | {
          readonly months: number
          /** 参与回放的审批决定件数 */
          readonly decisions: number
          /** 新增推送 */
          readonly gained: number
          /** 减少推送 */
          readonly lost: number
          /** 角色变化 */
          readonly changed: number
        }
        readonly comments: number
        readonly mayApprove: boolean
      }[]
      readonly next: null | string
    }
  }
  /** 起草变更方案（不影响现行规则）。权限：mapping.write */
  readonly 'POST /api/mapping/proposals': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 方案名称 */
      readonly title: string
      /** 变更原因；提交前必填 */
      readonly reason: string
      /** 依据：文件、条款 */
      readonly basis: string
      readonly effectiveFrom: string
      readonly pastPushes?: null | 'keep' | 'list'
      readonly changes: readonly {
        /** 事项编码 */
        readonly item: string
        readonly region: null | string
        /** 接收部门；null 表示终止该区域的专门规则，改按全市规则 */
        readonly receivers: readonly {
          readonly department: string
          readonly role: 'lead' | 'assist' | 'copy'
        }[] | null
        readonly replaces?: null | string
      }[]
    }
    readonly answer: {
      readonly proposal: string
    }
  }
  /** 一份变更方案。权限：catalogue.read */
  readonly 'GET /api/mapping/proposals/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly id: string
      /** change 变更；rollback 回退 */
      readonly kind: 'change' | 'rollback'
      readonly title: string
      readonly reason: string
      readonly basis: string
      /** YYYY-MM-DD */
      readonly effectiveFrom: string
      readonly pastPushes: null | 'keep' | 'list'
      /** draft 草稿；submitted 待批准；approved 已批准；declined 未批准；retracted 已撤回 */
      readonly status: 'draft' | 'submitted' | 'approved' | 'declined' | 'retracted'
      readonly version: number
      readonly number: null | number
      readonly author: {
        readonly name: string
        readonly seat: string
      }
      readonly createdAt: string
      readonly submittedAt: null | string
      readonly decided: null | {
        readonly by: string
        readonly seat: string
        readonly at: string
      }
      readonly decisionNote: null | string
      readonly restores: null | string
      readonly items: readonly {
        readonly code: string
        readonly name: string
      }[]
      readonly departments: readonly {
        readonly code: string
        readonly name: string
      }[]
      readonly replay: null | {
        readonly months: number
        /** 参与回放的审批决定件数 */
        readonly decisions: number
        /** 新增推送 */
        readonly gained: number
        /** 减少推送 */
        readonly lost: number
        /** 角色变化 */
        readonly changed: number
      }
      readonly comments: number
      readonly mayApprove: boolean
      readonly changes: readonly {
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly region: null | {
          readonly code: string
          readonly name: string
        }
        readonly receivers: null | readonly {
          readonly department: {
            readonly code: string
            readonly name: string
          }
          readonly role: 'lead' | 'assist' | 'copy'
        }[]
        /** 此前由谁接收；区域没有专门规则的为全市规则 */
        readonly before: readonly {
          readonly department: {
            readonly code: string
            readonly name: string
          }
          readonly role: 'lead' | 'assist' | 'copy'
        }[]
        /** 此后由谁接收 */
        readonly after: readonly {
          readonly department: {
            readonly code: string
            readonly name: string
          }
          readonly role: 'lead' | 'assist' | 'copy'
        }[]
        /** 此前该区域（或全市）有自己的规则 */
        readonly ownRule: boolean
        readonly replaces: null | string
      }[]
      readonly duties: readonly {
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly region: null | {
          readonly code: string
          readonly name: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly before: null | 'lead' | 'assist' | 'copy'
        readonly after: null | 'lead' | 'assist' | 'copy'
      }[]
      readonly remarks: readonly {
        readonly id: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly text: string
        readonly by: string
        readonly seat: string
        readonly at: string
      }[]
      readonly obstacles: readonly string[]
      readonly may: {
        readonly edit: boolean
        readonly submit: boolean
        readonly retract: boolean
        readonly approve: boolean
        readonly rollback: boolean
        readonly comment: boolean
      }
      readonly mayNotApprove: null | string
    }
  }
  /** 修改草稿；已提交的退回草稿。权限：mapping.write */
  readonly 'PUT /api/mapping/proposals/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见版本；已被他人修改则拒绝 */
      readonly version: number
      /** 方案名称 */
      readonly title: string
      /** 变更原因；提交前必填 */
      readonly reason: string
      /** 依据：文件、条款 */
      readonly basis: string
      readonly effectiveFrom: string
      readonly pastPushes?: null | 'keep' | 'list'
      readonly changes: readonly {
        /** 事项编码 */
        readonly item: string
        readonly region: null | string
        /** 接收部门；null 表示终止该区域的专门规则，改按全市规则 */
        readonly receivers: readonly {
          readonly department: string
          readonly role: 'lead' | 'assist' | 'copy'
        }[] | null
        readonly replaces?: null | string
      }[]
    }
    readonly answer: {
      readonly id: string
      /** draft 草稿；submitted 待批准；approved 已批准；declined 未批准；retracted 已撤回 */
      readonly status: 'draft' | 'submitted' | 'approved' | 'declined' | 'retracted'
      readonly number: null | number
    }
  }
  /** 批准（须为起草人以外的人），自生效日起施行。权限：mapping.approve */
  readonly 'POST /api/mapping/proposals/{id}/approval': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见版本；已被他人修改则拒绝 */
      readonly version: number
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      /** draft 草稿；submitted 待批准；approved 已批准；declined 未批准；retracted 已撤回 */
      readonly status: 'draft' | 'submitted' | 'approved' | 'declined' | 'retracted'
      readonly number: null | number
    }
  }
  /** 部门对涉及本部门职责的方案提出意见。权限：mapping.comment */
  readonly 'POST /api/mapping/proposals/{id}/comments': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly text: string
    }
    readonly answer: {
      readonly id: string
      /** change 变更；rollback 回退 */
      readonly kind: 'change' | 'rollback'
      readonly title: string
      readonly reason: string
      readonly basis: string
      /** YYYY-MM-DD */
      readonly effectiveFrom: string
      readonly pastPushes: null | 'keep' | 'list'
      /** draft 草稿；submitted 待批准；approved 已批准；declined 未批准；retracted 已撤回 */
      readonly status: 'draft' | 'submitted' | 'approved' | 'declined' | 'retracted'
      readonly version: number
      readonly number: null | number
      readonly author: {
        readonly name: string
        readonly seat: string
      }
      readonly createdAt: string
      readonly submittedAt: null | string
      readonly decided: null | {
        readonly by: string
        readonly seat: string
        readonly at: string
      }
      readonly decisionNote: null | string
      readonly restores: null | string
      readonly items: readonly {
        readonly code: string
        readonly name: string
      }[]
      readonly departments: readonly {
        readonly code: string
        readonly name: string
      }[]
      readonly replay: null | {
        readonly months: number
        /** 参与回放的审批决定件数 */
        readonly decisions: number
        /** 新增推送 */
        readonly gained: number
        /** 减少推送 */
        readonly lost: number
        /** 角色变化 */
        readonly changed: number
      }
      readonly comments: number
      readonly mayApprove: boolean
      readonly changes: readonly {
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly region: null | {
          readonly code: string
          readonly name: string
        }
        readonly receivers: null | readonly {
          readonly department: {
            readonly code: string
            readonly name: string
          }
          readonly role: 'lead' | 'assist' | 'copy'
        }[]
        /** 此前由谁接收；区域没有专门规则的为全市规则 */
        readonly before: readonly {
          readonly department: {
            readonly code: string
            readonly name: string
          }
          readonly role: 'lead' | 'assist' | 'copy'
        }[]
        /** 此后由谁接收 */
        readonly after: readonly {
          readonly department: {
            readonly code: string
            readonly name: string
          }
          readonly role: 'lead' | 'assist' | 'copy'
        }[]
        /** 此前该区域（或全市）有自己的规则 */
        readonly ownRule: boolean
        readonly replaces: null | string
      }[]
      readonly duties: readonly {
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly region: null | {
          readonly code: string
          readonly name: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly before: null | 'lead' | 'assist' | 'copy'
        readonly after: null | 'lead' | 'assist' | 'copy'
      }[]
      readonly remarks: readonly {
        readonly id: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly text: string
        readonly by: string
        readonly seat: string
        readonly at: string
      }[]
      readonly obstacles: readonly string[]
      readonly may: {
        readonly edit: boolean
        readonly submit: boolean
        readonly retract: boolean
        readonly approve: boolean
        readonly rollback: boolean
        readonly comment: boolean
      }
      readonly mayNotApprove: null | string
    }
  }
  /** 不予批准并说明理由。权限：mapping.approve */
  readonly 'POST /api/mapping/proposals/{id}/refusal': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见版本；已被他人修改则拒绝 */
      readonly version: number
      readonly reason: string
    }
    readonly answer: {
      readonly id: string
      /** draft 草稿；submitted 待批准；approved 已批准；declined 未批准；retracted 已撤回 */
      readonly status: 'draft' | 'submitted' | 'approved' | 'declined' | 'retracted'
      readonly number: null | number
    }
  }
  /** 回放：若方案已施行，最近几个月的推送会有何不同（部门只见本部门）。权限：catalogue.read */
  readonly 'GET /api/mapping/proposals/{id}/replay': {
    readonly query: {
      /** 回放最近几个月 */
      readonly months?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly months: number
      /** YYYY-MM-DD */
      readonly from: string
      /** YYYY-MM-DD */
      readonly to: string
      /** 参与回放的审批决定件数 */
      readonly decisions: number
      /** 新增推送 */
      readonly gained: number
      /** 减少推送 */
      readonly lost: number
      /** 角色变化 */
      readonly changed: number
      readonly kept: number
      readonly departments: readonly {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly gained: number
        readonly lost: number
        readonly changed: number
        readonly kept: number
      }[]
      readonly lines: readonly {
        readonly line: number
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly region: null | {
          readonly code: string
          readonly name: string
        }
        readonly decisions: number
        readonly gained: number
        readonly lost: number
        readonly changed: number
        readonly kept: number
        readonly departments: readonly {
          readonly department: {
            readonly code: string
            readonly name: string
          }
          readonly before: null | 'lead' | 'assist' | 'copy'
          readonly after: null | 'lead' | 'assist' | 'copy'
          readonly pushes: number
        }[]
      }[]
    }
  }
  /** 回放涉及的逐件推送。权限：catalogue.read */
  readonly 'GET /api/mapping/proposals/{id}/replay/pushes': {
    readonly query: {
      /** 回放最近几个月 */
      readonly months?: number
      readonly department?: string
      readonly line?: number
      readonly effect?: 'gained' | 'lost' | 'changed'
      readonly after?: string
      readonly limit?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly decision: string
        readonly number: string
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly region: {
          readonly code: string
          readonly name: string
        }
        /** YYYY-MM-DD */
        readonly decidedOn: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly before: null | 'lead' | 'assist' | 'copy'
        readonly after: null | 'lead' | 'assist' | 'copy'
        readonly push: null | string
      }[]
      readonly next: null | string
    }
  }
  /** 撤回未决的方案。权限：mapping.write */
  readonly 'POST /api/mapping/proposals/{id}/retraction': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见版本；已被他人修改则拒绝 */
      readonly version: number
      readonly note?: string
    }
    readonly answer: {
      readonly id: string
      /** draft 草稿；submitted 待批准；approved 已批准；declined 未批准；retracted 已撤回 */
      readonly status: 'draft' | 'submitted' | 'approved' | 'declined' | 'retracted'
      readonly number: null | number
    }
  }
  /** 回退一个版本：生成恢复原规则的方案，另行批准。权限：mapping.write */
  readonly 'POST /api/mapping/proposals/{id}/rollback': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly proposal: string
    }
  }
  /** 提交批准，并告知涉及的部门。权限：mapping.write */
  readonly 'POST /api/mapping/proposals/{id}/submission': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 所见版本；已被他人修改则拒绝 */
      readonly version: number
      /** 回放最近几个月 */
      readonly months?: number
    }
    readonly answer: {
      readonly id: string
      /** draft 草稿；submitted 待批准；approved 已批准；declined 未批准；retracted 已撤回 */
      readonly status: 'draft' | 'submitted' | 'approved' | 'declined' | 'retracted'
      readonly number: null | number
    }
  }
  /** 推送规则（含历史与未生效）。权限：catalogue.read */
  readonly 'GET /api/mapping/rules': {
    readonly query: {
      readonly item?: string
      /** 区域代码；city 为全市规则 */
      readonly region?: string
      readonly department?: string
      /** 只列当日生效的规则 */
      readonly on?: string
      readonly after?: string
      readonly limit?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly on: null | string
      readonly rules: readonly {
        readonly id: string
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly region: null | {
          readonly code: string
          readonly name: string
        }
        /** YYYY-MM-DD */
        readonly from: string
        readonly to: null | string
        readonly state: 'in-force' | 'future' | 'past' | 'withdrawn'
        readonly receivers: readonly {
          readonly department: {
            readonly code: string
            readonly name: string
          }
          readonly role: 'lead' | 'assist' | 'copy'
        }[]
        readonly note: string
        readonly madeBy: string
        readonly madeAt: string
      }[]
      readonly next: null | string
      readonly regions: readonly {
        readonly code: string
        readonly name: string
      }[]
    }
  }
  /** 提出一条新的推送规则，待另一人批准。权限：mapping.write */
  readonly 'POST /api/mapping/rules': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 事项编码 */
      readonly item: string
      readonly region: null | string
      /** YYYY-MM-DD */
      readonly effectiveFrom: string
      readonly receivers: readonly {
        readonly department: string
        readonly role: 'lead' | 'assist' | 'copy'
      }[]
      readonly note: string
      readonly pastPushes?: null | 'keep' | 'list'
      readonly replaces?: null | string
    }
    readonly answer: {
      readonly proposal: string
      readonly affected: number
      readonly warnings: readonly {
        readonly code: string
        readonly message: string
      }[]
    }
  }
  /** 提出终止区域专门规则、改按全市规则，待另一人批准。权限：mapping.write */
  readonly 'POST /api/mapping/rules/{id}/end': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** YYYY-MM-DD */
      readonly effectiveFrom: string
      readonly note: string
      readonly pastPushes?: null | 'keep' | 'list'
    }
    readonly answer: {
      readonly proposal: string
      readonly affected: number
      readonly warnings: readonly {
        readonly code: string
        readonly message: string
      }[]
    }
  }
  /** 提出撤回尚未生效的规则，待另一人批准。权限：mapping.write */
  readonly 'POST /api/mapping/rules/{id}/withdrawal': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly note: string
    }
    readonly answer: {
      readonly proposal: string
      readonly affected: number
      readonly warnings: readonly {
        readonly code: string
        readonly message: string
      }[]
    }
  }
  /** 由退回改派得出的规则变更建议。权限：mapping.read */
  readonly 'GET /api/mapping/suggestions': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      /** YYYY-MM-DD */
      readonly since: string
      readonly items: readonly {
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly region: null | {
          readonly code: string
          readonly name: string
        }
        readonly from: {
          readonly code: string
          readonly name: string
        }
        readonly to: {
          readonly code: string
          readonly name: string
        }
        readonly before: readonly {
          readonly department: {
            readonly code: string
            readonly name: string
          }
          readonly role: 'lead' | 'assist' | 'copy'
        }[]
        readonly after: readonly {
          readonly department: {
            readonly code: string
            readonly name: string
          }
          readonly role: 'lead' | 'assist' | 'copy'
        }[]
        readonly count: number
        readonly evidence: readonly {
          readonly decision: string
          readonly push: string
          readonly number: string
          readonly region: {
            readonly code: string
            readonly name: string
          }
          /** YYYY-MM-DD */
          readonly decidedOn: string
          readonly returnedAt: string
          readonly reason: string
          readonly note: null | string
        }[]
      }[]
    }
  }
  /** 不采纳建议并说明理由。权限：mapping.write */
  readonly 'POST /api/mapping/suggestions/refusal': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 事项编码 */
      readonly item: string
      readonly region: null | string
      readonly from: string
      readonly to: string
      readonly reason: string
    }
    readonly answer: {
      readonly declined: number
    }
  }
  /** 采纳建议，列入变更方案草稿。权限：mapping.write */
  readonly 'POST /api/mapping/suggestions/taking': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 事项编码 */
      readonly item: string
      readonly region: null | string
      readonly from: string
      readonly to: string
      readonly proposal?: null | string
    }
    readonly answer: {
      readonly proposal: string
    }
  }
  /** 短信发件箱。权限：message.read */
  readonly 'GET /api/messages': {
    readonly query: {
      readonly department?: string
      readonly status?: 'created' | 'sending' | 'delivered' | 'temporary-failure' | 'permanent-failure' | 'technical-failure'
      /** 只要还没有人处理的失败短信 */
      readonly unhandled?: boolean
      readonly after?: string
      readonly limit?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly recipient: {
          readonly name: string
          readonly seat: string
          /** 中间四位隐去 */
          readonly phone: string
        } | null
        readonly text: string
        /** 合并通知的条数 */
        readonly pushes: number
        readonly status: 'created' | 'sending' | 'delivered' | 'temporary-failure' | 'permanent-failure' | 'technical-failure'
        readonly attempts: number
        readonly firstPushAt: string
        readonly createdAt: string
        readonly sentAt: string | null
        readonly nextAttemptAt: string | null
        readonly finishedAt: string | null
        readonly reason: string | null
        /** new-work 新的审批信息；reminder 查收提醒 */
        readonly kind: 'new-work' | 'reminder'
        /** 计费条数 */
        readonly segments: number
        readonly againOf: string | null
        readonly handled: {
          readonly at: string
          readonly by: string
          readonly note: string
        } | null
      }[]
      readonly next: string | null
      readonly counts: {
        readonly created: number
        readonly sending: number
        readonly delivered: number
        readonly 'temporary-failure': number
        readonly 'permanent-failure': number
        readonly 'technical-failure': number
      }
      /** 各状态条数自此日起统计 */
      readonly countedFrom: string
      /** 今日生成的短信条数 */
      readonly today: number
      /** 失败且无人处理的条数 */
      readonly unhandled: number
      readonly gateway: {
        readonly name: string
        readonly title: string
      }
    }
  }
  /** 短信费用。权限：message.read */
  readonly 'GET /api/messages/cost': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      /** 单价，厘 */
      readonly price: number
      readonly months: readonly {
        /** YYYY-MM */
        readonly month: string
        /** 运营商受理的短信条数 */
        readonly messages: number
        /** 计费条数：70 字以内一条，超过的每 67 字一条 */
        readonly segments: number
        /** 结果未知、可能计费的条数 */
        readonly unknown: number
        /** 费用，厘 */
        readonly cost: number
      }[]
    }
  }
  /** 再次发送。权限：message.handle */
  readonly 'POST /api/messages/{id}/resend': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 依据：为什么再次发送，或怎样通知到 */
      readonly note: string
    }
    readonly answer: {
      /** 新短信 */
      readonly id: string
    }
  }
  /** 已用其他方式通知。权限：message.handle */
  readonly 'POST /api/messages/{id}/told': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      /** 依据：为什么再次发送，或怎样通知到 */
      readonly note: string
    }
    readonly answer: {
      readonly id: string
    }
  }
  /** 按完整证件号码或电话查找决定（查找留痕）。权限：personal.reveal */
  readonly 'POST /api/number-searches': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly kind: 'id' | 'phone'
      readonly number: string
      readonly reason: 'on-site-check' | 'contact-holder' | 'verify-identity' | 'correct-record' | 'handle-complaint' | 'case-handling'
      /** 具体办什么事 */
      readonly note: string
    }
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly documentNumber: string
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly holderName: string
        readonly decidedOn: string
      }[]
      readonly more: boolean
    }
  }
  /** 我的账号。权限：signed-in */
  readonly 'GET /api/own/account': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly username: string
      readonly passwordRule: string
    }
  }
  /** 修改本人密码，其他登录随即失效。权限：signed-in */
  readonly 'PUT /api/own/password': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly before: string
      readonly password: string
    }
    readonly answer: {
      /** 被结束的其他登录 */
      readonly ended: number
    }
  }
  /** 行政处罚。权限：penalty.read */
  readonly 'GET /api/penalties': {
    readonly query: {
      /** unseen 本部门未阅；unlinked 待关联；linked 已关联 */
      readonly only?: 'unseen' | 'unlinked' | 'linked'
      /** none 不影响许可效力；suspended 暂扣许可证照；stripped 吊销许可证照 */
      readonly effect?: 'none' | 'suspended' | 'stripped'
      /** 文号或相对人 */
      readonly q?: string
      readonly after?: string
      readonly limit?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly documentNumber: string
        readonly holderName: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly categories: readonly string[]
        /** none 不影响许可效力；suspended 暂扣许可证照；stripped 吊销许可证照 */
        readonly effect: 'none' | 'suspended' | 'stripped'
        readonly decidedOn: string
        readonly receivedAt: string
        readonly revision: number
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly item: {
            readonly code: string
            readonly name: string
          }
          readonly holderName: string
          /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
          readonly result: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
          readonly decidedOn: string
          readonly certificateNumber: string | null
        } | null
        readonly unseen: boolean
      }[]
      readonly next: string | null
      readonly unseen: number
    }
  }
  /** 手工录入行政处罚。权限：penalty.write */
  readonly 'POST /api/penalties': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly sourceId?: string | null
      readonly documentNumber?: string | null
      readonly offence?: string | null
      readonly facts?: string | null
      readonly basis?: string | null
      readonly content?: string | null
      readonly fine?: string | null
      readonly confiscated?: string | null
      readonly licence?: string | null
      readonly decidedOn?: string | null
      readonly validTo?: string | null
      readonly publicUntil?: string | null
      readonly organ?: string | null
      readonly organUscc?: string | null
      readonly source?: string | null
      readonly sourceUscc?: string | null
      readonly remark?: string | null
      readonly procedure?: string | null
      readonly decision?: string | null
      readonly decisionDocumentNumber?: string | null
      readonly certificateNumber?: string | null
      readonly item?: string | null
      /** 处罚类别 */
      readonly categories?: readonly string[]
      readonly holder?: Readonly<Record<string, unknown>>
    }
    readonly answer: {
      readonly id: string
      readonly status: 'accepted' | 'duplicate' | 'revised' | 'unlinked'
      readonly decision: string | null
    }
  }
  /** 权限：penalty.read */
  readonly 'GET /api/penalties/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly penalty: {
        readonly id: string
        readonly sourceId: string
        readonly revision: number
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly documentNumber: string
        readonly offence: string
        readonly facts: string
        readonly basis: string
        readonly categories: readonly string[]
        /** none 不影响许可效力；suspended 暂扣许可证照；stripped 吊销许可证照 */
        readonly effect: 'none' | 'suspended' | 'stripped'
        readonly content: string
        readonly fine: string | null
        readonly confiscated: string | null
        readonly licence: string | null
        readonly decidedOn: string
        readonly validTo: string | null
        readonly publicUntil: string | null
        readonly organ: string | null
        readonly organUscc: string | null
        readonly remark: string | null
        readonly holder: {
          /** legal 法人及非法人组织；natural 自然人；individualBusiness 个体工商户 */
          readonly kind: 'legal' | 'natural' | 'individualBusiness'
          readonly name: string
          readonly uscc: string | null
          readonly idType: string | null
          readonly idNumber: string | null
          readonly legalRepresentative: string | null
        }
        readonly receivedAt: string
        readonly by: string
        readonly linkedBy: string | null
        readonly linkedHow: string | null
        readonly clues: readonly string[]
      }
      readonly decision: {
        readonly id: string
        readonly documentNumber: string
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly holderName: string
        /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
        readonly result: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
        readonly decidedOn: string
        readonly certificateNumber: string | null
      } | null
      readonly notices: readonly {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly sentAt: string
        readonly seenAt: string | null
        readonly seenBy: string | null
      }[]
      readonly revisions: readonly {
        readonly revision: number
        readonly receivedAt: string
        readonly changes: readonly {
          readonly label: string
          readonly before: string | null
          readonly after: string | null
        }[]
      }[]
      readonly followUps: readonly {
        readonly id: string
        /** penalty-original 处罚待关联原决定；decision-original 待关联原决定；cancellation 吊销后待注销 */
        readonly kind: 'penalty-original' | 'decision-original' | 'cancellation'
        readonly reason: string
        /** 等待的原因和应做的事 */
        readonly words: string
        readonly penalty: {
          readonly id: string
          readonly documentNumber: string
          readonly holderName: string
        } | null
        readonly decision: {
          readonly id: string
          readonly documentNumber: string
          readonly item: {
            readonly code: string
            readonly name: string
          }
          readonly holderName: string
          /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
          readonly result: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
          readonly decidedOn: string
          readonly certificateNumber: string | null
        } | null
        readonly owner: {
          readonly code: string
          readonly name: string
        }
        readonly openedAt: string
        readonly dueOn: string
        readonly overdue: boolean
        readonly due: {
          /** 剩余工作日，超期为负 */
          readonly workingDaysLeft: number
          readonly explanation: string
          /** 逐日算法，每行一段 */
          readonly lines: readonly string[]
          /** 涉及尚无正式放假安排的年份 */
          readonly provisional: boolean
          readonly pausedUntil: string | null
        } | null
        readonly closed: {
          readonly at: string
          readonly by: string
          readonly note: string | null
        } | null
      }[]
      readonly may: {
        readonly seen: boolean
        readonly link: boolean
      }
    }
  }
  /** 本部门已阅。权限：push.receive */
  readonly 'POST /api/penalties/{id}/seen': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly by: string
      readonly at: string
    }
  }
  /** 正式程序及可发起的表单。权限：case.read */
  readonly 'GET /api/procedures': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly procedures: readonly {
        readonly id: string
        readonly title: string
        readonly version: number
        readonly clause: string
        readonly place: string
        readonly states: readonly {
          readonly name: string
          readonly title: string
          readonly final: boolean
        }[]
        readonly about: readonly ('decision' | 'push' | 'item')[]
        readonly maybeAbout: readonly ('decision' | 'push' | 'item')[]
        /** 我可以发起时的表单；null 为不能由我发起 */
        readonly opening: {
          readonly title: string
          readonly consequence: string | null
          readonly clause: string | null
          readonly seat: {
            readonly code: string
            readonly title: string
          }
          readonly party: string
          readonly fields: readonly {
            readonly name: string
            readonly title: string
            /** text 单行文字；longText 多行文字；day 日期；number 数字；yesNo 是否；choice 单选；choices 多选；phone 联系电话；person 人员姓名；account 平台人员；department 部门；departments 多个部门；item 事项；items 多个事项；decision 审批决定；files 附件 */
            readonly kind: 'text' | 'longText' | 'day' | 'number' | 'yesNo' | 'choice' | 'choices' | 'phone' | 'person' | 'account' | 'department' | 'departments' | 'item' | 'items' | 'decision' | 'files'
            readonly required: boolean
            readonly choices: readonly {
              readonly value: string
              readonly title: string
            }[]
            readonly maxLength: number | null
            readonly least: number | null
            readonly most: number | null
            readonly unit: string | null
            readonly hint: string | null
            readonly notAfter: string | null
            readonly notBefore: string | null
            /** 办件中现有的值，供修改 */
            readonly value: string | number | boolean | readonly string[] | null
          }[]
          readonly papers: readonly {
            readonly name: string
            readonly title: string
            readonly required: boolean
            readonly atLeast: number
            /** 办件中已有份数 */
            readonly have: number
            /** 应为加盖公章的原件扫描件 */
            readonly sealed: boolean
            readonly template: string | null
          }[]
          readonly needs: readonly {
            readonly when: Readonly<Record<string, unknown>> | null
            readonly must: Readonly<Record<string, unknown>> | null
            readonly fill: readonly string[]
            readonly attach: readonly string[]
            readonly say: string
          }[]
        } | null
        /** 哪些岗位可以发起 */
        readonly openedBy: readonly string[]
        readonly diagram: {
          readonly width: number
          readonly height: number
          readonly states: readonly {
            readonly state: string
            readonly title: string
            readonly x: number
            readonly y: number
            readonly width: number
            readonly height: number
            readonly kind: 'open' | 'resting' | 'final'
            readonly limit: string | null
            readonly current: boolean
            readonly visited: boolean
          }[]
          readonly steps: readonly {
            readonly from: string
            readonly to: string
            readonly action: string
            readonly title: string
            readonly system: boolean
            readonly path: string
            readonly labelX: number
            readonly labelY: number
            readonly taken: boolean
          }[]
        }
      }[]
    }
  }
  /** 权限：push.read */
  readonly 'GET /api/pushes': {
    readonly query: {
      readonly status?: 'pending' | 'deemed' | 'received' | 'returned' | 'rerouting' | 'rerouted' | 'superseded' | 'ended' | 'open' | 'overdue' | 'unanswered' | 'all'
      readonly department?: string
      readonly item?: string
      readonly role?: 'lead' | 'assist' | 'copy'
      /** 相对人、文号、地址 */
      readonly q?: string
      readonly after?: string
      readonly limit?: 20 | 50 | 100
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly decision: string
        readonly kind: 'new' | 'correction' | 'reroute'
        /** lead 主管；assist 协管；copy 抄送 */
        readonly role: 'lead' | 'assist' | 'copy'
        readonly status: 'pending' | 'deemed' | 'received' | 'returned' | 'rerouting' | 'rerouted' | 'superseded' | 'ended'
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
          readonly seat: string
        }
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly holderName: string
        readonly documentNumber: string
        /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
        readonly result: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
        readonly region: {
          readonly code: string
          readonly name: string
        }
        readonly address: string | null
        readonly decidedOn: string
        readonly sentAt: string
        readonly dueOn: string | null
        readonly overdue: boolean
        readonly due: {
          /** 剩余工作日，超期为负 */
          readonly workingDaysLeft: number
          readonly explanation: string
          /** 逐日算法，每行一段 */
          readonly lines: readonly string[]
          /** 涉及尚无正式放假安排的年份 */
          readonly provisional: boolean
          readonly pausedUntil: string | null
        } | null
        readonly receivedAt: string | null
        readonly receivedBy: string | null
        readonly viewedAt: string | null
        readonly returnReason: 'not-this-item' | 'not-this-region' | 'not-this-address' | 'other' | null
        readonly returnNote: string | null
        readonly suggested: {
          readonly code: string
          readonly name: string
        } | null
      }[]
      readonly next: string | null
    }
  }
  /** 权限：push.read */
  readonly 'GET /api/pushes/counts': {
    readonly query: {
      readonly department?: string
    }
    readonly body: undefined
    readonly answer: {
      readonly pending: number
      readonly returned: number
      readonly overdue: number
    }
  }
  /** 权限：push.receive */
  readonly 'POST /api/receipts': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly pushes: readonly string[]
    }
    readonly answer: {
      readonly results: readonly {
        readonly push: string
        readonly status: 'signed' | 'already-signed' | 'refused'
        readonly by: string | null
        readonly at: string | null
        readonly message: string | null
      }[]
    }
  }
  /** 立即对账。权限：reconciliation.run */
  readonly 'POST /api/reconciliation-runs': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly firstDay?: string
      readonly lastDay?: string
    }
    readonly answer: {
      readonly id: string
      readonly kind: 'daily' | 'asked'
      readonly firstDay: string
      readonly lastDay: string
      readonly askedBy: string
      readonly askedAt: string
      readonly finishedAt: string | null
      readonly days: number
      readonly counted: number
      readonly healed: number
      readonly differences: number
      readonly fault: string | null
    }
  }
  /** 一次对账的进度。权限：reconciliation.read */
  readonly 'GET /api/reconciliation-runs/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly id: string
      readonly kind: 'daily' | 'asked'
      readonly firstDay: string
      readonly lastDay: string
      readonly askedBy: string
      readonly askedAt: string
      readonly finishedAt: string | null
      readonly days: number
      readonly counted: number
      readonly healed: number
      readonly differences: number
      readonly fault: string | null
    }
  }
  /** 近 30 日对账一览。权限：reconciliation.read */
  readonly 'GET /api/reconciliations': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly today: string
      readonly days: readonly string[]
      readonly sources: readonly {
        readonly client: {
          readonly code: string
          readonly name: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly cells: readonly {
          readonly day: string
          readonly id: string
          /** counted 来源未报清单；matched 相符；difference 有差异 */
          readonly state: 'counted' | 'matched' | 'difference'
          /** 收到 */
          readonly received: number
          /** 已推送 */
          readonly pushed: number
          /** 待分派 */
          readonly waiting: number
          /** 拒收 */
          readonly rejected: number
          /** 去向不明 */
          readonly unaccounted: number
          /** 推送 */
          readonly pushes: number
          /** 有人负责的推送 */
          readonly held: number
          /** 待处理差异 */
          readonly open: number
          /** 已签一方为 1，双方为 2 */
          readonly signatures: number
        }[]
      }[]
      /** 待处理差异 */
      readonly open: number
      /** 超期差异 */
      readonly overdue: number
      /** 近 30 日自动修复 */
      readonly healed: number
      /** 无主推送 */
      readonly orphans: number
      readonly run: {
        readonly id: string
        readonly kind: 'daily' | 'asked'
        readonly firstDay: string
        readonly lastDay: string
        readonly askedBy: string
        readonly askedAt: string
        readonly finishedAt: string | null
        readonly days: number
        readonly counted: number
        readonly healed: number
        readonly differences: number
        readonly fault: string | null
      } | null
    }
  }
  /** 一天的对账单。权限：reconciliation.read */
  readonly 'GET /api/reconciliations/{day}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly day: string
      /** 这一天已经结束，可以签字 */
      readonly over: boolean
      readonly sources: readonly {
        readonly id: string
        readonly client: {
          readonly code: string
          readonly name: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        /** counted 来源未报清单；matched 相符；difference 有差异 */
        readonly state: 'counted' | 'matched' | 'difference'
        /** 收到 */
        readonly received: number
        /** 已推送 */
        readonly pushed: number
        /** 待分派 */
        readonly waiting: number
        /** 拒收 */
        readonly rejected: number
        /** 去向不明 */
        readonly unaccounted: number
        /** 推送 */
        readonly pushes: number
        /** 有人负责的推送 */
        readonly held: number
        readonly digest: string
        readonly countedAt: string
        readonly list: {
          readonly count: number
          readonly digest: string
          readonly by: string | null
          readonly at: string
          readonly hasIds: boolean
        } | null
        readonly items: readonly {
          readonly item: {
            readonly code: string
            readonly name: string
          }
          /** 收到 */
          readonly received: number
          /** 已推送 */
          readonly pushed: number
          /** 待分派 */
          readonly waiting: number
          /** 拒收 */
          readonly rejected: number
          /** 去向不明 */
          readonly unaccounted: number
          /** 推送 */
          readonly pushes: number
          /** 有人负责的推送 */
          readonly held: number
        }[]
        readonly differences: readonly {
          readonly id: string
          /** missing 来源有、平台没有；surplus 平台有、来源没有；count 件数不符；digest 件数相同、清单不同；unaccounted 收到后没有去向；unheld 推送无人负责 */
          readonly kind: 'missing' | 'surplus' | 'count' | 'digest' | 'unaccounted' | 'unheld'
          readonly text: string
          readonly remedy: string
          readonly count: number
          readonly ids: readonly string[]
          readonly owner: {
            readonly code: string
            readonly name: string
            readonly seat: string
          }
          readonly openedAt: string
          readonly dueOn: string
          readonly overdue: boolean
          readonly due: {
            /** 剩余工作日，超期为负 */
            readonly workingDaysLeft: number
            readonly explanation: string
            /** 逐日算法，每行一段 */
            readonly lines: readonly string[]
            /** 涉及尚无正式放假安排的年份 */
            readonly provisional: boolean
            readonly pausedUntil: string | null
          }
          /** open 待处理；explained 已说明；healed 已自动修复；closed 已了结 */
          readonly status: 'open' | 'explained' | 'healed' | 'closed'
          readonly note: string | null
          readonly explainedBy: string | null
          readonly closedBy: string | null
          readonly mayExplain: boolean
          readonly mayClose: boolean
        }[]
        readonly bureauSigned: {
          readonly by: string
          readonly seat: string
          readonly at: string
        } | null
        readonly sourceSigned: {
          readonly by: string
          readonly seat: string
          readonly at: string
        } | null
        readonly maySign: 'bureau' | 'source' | null
      }[]
      readonly healings: readonly {
        readonly id: string
        readonly at: string
        /** entry-not-queued 日志未排队；push-missing 推送缺失；waiting-missing 待分派缺失；entry-missing 推送无日志；feed-row-missing 事件流缺行；gathering-stuck 短信滞留 */
        readonly kind: 'entry-not-queued' | 'push-missing' | 'waiting-missing' | 'entry-missing' | 'feed-row-missing' | 'gathering-stuck'
        readonly text: string
        readonly decision: string | null
        readonly department: {
          readonly code: string
          readonly name: string
        } | null
      }[]
      readonly healed: number
    }
  }
  /** 对账确认（签字）。权限：reconciliation.act */
  readonly 'POST /api/reconciliations/{id}/signatures': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly id: string
      readonly status: string
    }
  }
  /** 行政区划。权限：signed-in */
  readonly 'GET /api/regions': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly code: string
        readonly name: string
        readonly validFrom: string | null
        readonly validTo: string | null
      }[]
    }
  }
  /** 拒收记录。权限：rejection.read */
  readonly 'GET /api/rejections': {
    readonly query: {
      readonly after?: string
      readonly client?: string
      readonly limit?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly client: {
          readonly code: string
          readonly name: string
        }
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly sourceId: string | null
        readonly receivedAt: string
        readonly documentNumber: string | null
        readonly item: string | null
        readonly holderName: string | null
        readonly reasons: readonly {
          readonly pointer: string
          readonly code: string
          readonly message: string
        }[]
      }[]
      readonly next: string | null
      readonly clients: readonly {
        readonly code: string
        readonly name: string
      }[]
    }
  }
  /** 一条拒收记录及其内容。权限：rejection.read */
  readonly 'GET /api/rejections/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly id: string
      readonly client: {
        readonly code: string
        readonly name: string
      }
      readonly department: {
        readonly code: string
        readonly name: string
      }
      readonly sourceId: string | null
      readonly receivedAt: string
      readonly documentNumber: string | null
      readonly item: string | null
      readonly holderName: string | null
      readonly reasons: readonly {
        readonly pointer: string
        readonly code: string
        readonly message: string
      }[]
      readonly content: readonly {
        readonly pointer: string
        readonly label: string
        readonly value: string
        readonly reasons: readonly string[]
      }[]
    }
  }
  /** 权限：push.reroute */
  readonly 'POST /api/reroutes': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly push: string
      readonly department: string
      readonly note?: string | null
    }
    readonly answer: {
      readonly push: string
      readonly status: string
      readonly newPush?: string
    }
  }
  /** 权限：push.return */
  readonly 'POST /api/returns': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly push: string
      /** not-this-item 不属于本部门监管事项；not-this-region 不属于本辖区；not-this-address 地址不在本辖区；other 其他原因 */
      readonly reason: 'not-this-item' | 'not-this-region' | 'not-this-address' | 'other'
      readonly note?: string | null
      readonly suggestedDepartment?: string | null
    }
    readonly answer: {
      readonly push: string
      readonly status: string
      readonly newPush?: string
    }
  }
  /** 登录 */
  readonly 'POST /api/session': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly username: string
      readonly password: string
    }
    readonly answer: {
      readonly csrfToken: string
      readonly viewer: {
        readonly username: string
        readonly name: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly permissions: readonly string[]
        /** city 或 department */
        readonly sight: string
      }
      readonly demo: boolean
      /** 正在模拟演示城市的日常，时间比实际快 */
      readonly simulated: boolean
      readonly city: string
      readonly ends: {
        readonly idleMinutes: number
        readonly absoluteHours: number
      }
    }
  }
  /** 当前登录的人 */
  readonly 'GET /api/session': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly csrfToken: string
      readonly viewer: {
        readonly username: string
        readonly name: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly seats: readonly {
          readonly code: string
          readonly name: string
        }[]
        readonly permissions: readonly string[]
        /** city 或 department */
        readonly sight: string
      }
      readonly demo: boolean
      /** 正在模拟演示城市的日常，时间比实际快 */
      readonly simulated: boolean
      readonly city: string
      readonly ends: {
        readonly idleMinutes: number
        readonly absoluteHours: number
      }
    }
  }
  /** 退出登录。权限：signed-in */
  readonly 'DELETE /api/session': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: Readonly<Record<string, unknown>>
  }
  /** 平台设置：本市规定与通知规定。权限：settings.read */
  readonly 'GET /api/settings': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      /** 修改时带回，已被他人修改则拒绝 */
      readonly version: string
      readonly items: readonly {
        readonly name: string
        readonly label: string
        readonly value: string | number
        readonly standard: string | number
        readonly unit: string
        readonly source: '本市规定' | '通知规定'
        readonly clause: string
        readonly meaning: string
        readonly options: readonly {
          readonly value: string
          readonly label: string
          readonly consequence: string
        }[]
        readonly smallest: number | null
        readonly largest: number | null
        /** 现值意味着什么 */
        readonly consequence: string
      }[]
      readonly history: readonly {
        readonly at: string
        readonly actor: string
        readonly seat: string
        readonly text: string
        readonly note: string
      }[]
    }
  }
  /** 修改本市规定。权限：settings.write */
  readonly 'PUT /api/settings': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly version: string
      readonly receiptMode?: 'signed' | 'deemed'
      /** 个工作日 */
      readonly receiptLimit?: number
      /** 个工作日 */
      readonly routingLimit?: number
      /** 个工作日 */
      readonly answerLimit?: number
      readonly smsQuiet?: 'off' | 'on'
      /** 时 */
      readonly smsQuietFrom?: number
      /** 时 */
      readonly smsQuietTo?: number
      readonly smsDigest?: 'off' | 'daily'
      /** 时 */
      readonly smsDigestHour?: number
      /** 分钟 */
      readonly smsGap?: number
      /** 厘/条 */
      readonly smsPrice?: number
      /** 时 */
      readonly dutyHour?: number
      /** 分钟 */
      readonly dutyStep?: number
      /** 依据：文件或会议 */
      readonly note: string
    }
    readonly answer: {
      /** 修改时带回，已被他人修改则拒绝 */
      readonly version: string
      readonly items: readonly {
        readonly name: string
        readonly label: string
        readonly value: string | number
        readonly standard: string | number
        readonly unit: string
        readonly source: '本市规定' | '通知规定'
        readonly clause: string
        readonly meaning: string
        readonly options: readonly {
          readonly value: string
          readonly label: string
          readonly consequence: string
        }[]
        readonly smallest: number | null
        readonly largest: number | null
        /** 现值意味着什么 */
        readonly consequence: string
      }[]
      readonly history: readonly {
        readonly at: string
        readonly actor: string
        readonly seat: string
        readonly text: string
        readonly note: string
      }[]
    }
  }
  /** 一主体一档。权限：decision.read */
  readonly 'GET /api/subject': {
    readonly query: {
      /** 该主体的任一决定；自然人只能由此进入，网址中不出现个人号码 */
      readonly decision?: string
      /** 统一社会信用代码 */
      readonly uscc?: string
      /** decision 审批决定；push 推送；feedback 监管反馈；penalty 行政处罚；case 办件 */
      readonly kind?: 'decision' | 'push' | 'feedback' | 'penalty' | 'case'
      readonly after?: string
      readonly limit?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly subject: {
        /** legal 法人及非法人组织；natural 自然人；individualBusiness 个体工商户 */
        readonly kind: 'legal' | 'natural' | 'individualBusiness'
        /** 自然人隐去名 */
        readonly name: string
        readonly uscc: string | null
        /** 部分隐去 */
        readonly idNumber: string | null
        readonly legalRepresentative: string | null
        readonly address: string | null
        /** 最近一件决定 */
        readonly decision: string
        /** 自然人没有证件号码，不与同名者归并 */
        readonly alone: boolean
      }
      readonly counts: {
        readonly decisions: number
        readonly granted: number
        readonly pushes: number
        readonly signed: number
        readonly overdue: number
        readonly feedbacks: number
        readonly problems: number
        readonly penalties: number
        readonly cases: number
      }
      /** 决定过多，只归集最近的 */
      readonly cut: boolean
      readonly timeline: readonly {
        readonly key: string
        /** decision 审批决定；push 推送；feedback 监管反馈；penalty 行政处罚；case 办件 */
        readonly kind: 'decision' | 'push' | 'feedback' | 'penalty' | 'case'
        readonly kindName: string
        readonly at: string
        readonly title: string
        readonly number: string | null
        readonly department: {
          readonly code: string
          readonly name: string
        } | null
        readonly status: string | null
        readonly note: string | null
        readonly decision: string
        /** 该条记录的编号 */
        readonly target: string
      }[]
      readonly next: string | null
    }
  }
  /** 权限：push.reroute */
  readonly 'POST /api/upholds': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly push: string
      readonly note: string
    }
    readonly answer: {
      readonly push: string
      readonly status: string
      readonly newPush?: string
    }
  }
  /** 可用的视图。权限：workbench.read */
  readonly 'GET /api/views': {
    readonly query: {
      readonly list: 'decisions' | 'pushes' | 'waiting' | 'penalties' | 'cases'
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly list: 'decisions' | 'pushes' | 'waiting' | 'penalties' | 'cases'
        readonly name: string
        /** 与网址中的筛选条件相同 */
        readonly filter: Readonly<Record<string, string>>
        /** 所显示的列及其次序；空为默认列 */
        readonly columns: readonly {
          readonly key: string
          /** 像素；缺省随内容 */
          readonly width?: number
        }[]
        /** 本部门共用；由联络员或部门领导设定 */
        readonly shared: boolean
        readonly own: boolean
        readonly mayChange: boolean
        readonly by: string
        readonly version: number
      }[]
      readonly default: string | null
      readonly mayShare: boolean
    }
  }
  /** 保存视图。权限：workbench.read */
  readonly 'POST /api/views': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly list: 'decisions' | 'pushes' | 'waiting' | 'penalties' | 'cases'
      readonly name: string
      /** 与网址中的筛选条件相同 */
      readonly filter: Readonly<Record<string, string>>
      /** 所显示的列及其次序；空为默认列 */
      readonly columns: readonly {
        readonly key: string
        /** 像素；缺省随内容 */
        readonly width?: number
      }[]
      /** 本部门共用；由联络员或部门领导设定 */
      readonly shared: boolean
    }
    readonly answer: {
      readonly id: string
      readonly list: 'decisions' | 'pushes' | 'waiting' | 'penalties' | 'cases'
      readonly name: string
      /** 与网址中的筛选条件相同 */
      readonly filter: Readonly<Record<string, string>>
      /** 所显示的列及其次序；空为默认列 */
      readonly columns: readonly {
        readonly key: string
        /** 像素；缺省随内容 */
        readonly width?: number
      }[]
      /** 本部门共用；由联络员或部门领导设定 */
      readonly shared: boolean
      readonly own: boolean
      readonly mayChange: boolean
      readonly by: string
      readonly version: number
    }
  }
  /** 设定清单打开时的视图。权限：workbench.read */
  readonly 'PUT /api/views/default': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly list: 'decisions' | 'pushes' | 'waiting' | 'penalties' | 'cases'
      readonly view: string | null
    }
    readonly answer: {
      readonly done: boolean
    }
  }
  /** 更改视图。权限：workbench.read */
  readonly 'PUT /api/views/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly name: string
      /** 与网址中的筛选条件相同 */
      readonly filter: Readonly<Record<string, string>>
      /** 所显示的列及其次序；空为默认列 */
      readonly columns: readonly {
        readonly key: string
        /** 像素；缺省随内容 */
        readonly width?: number
      }[]
      /** 本部门共用；由联络员或部门领导设定 */
      readonly shared: boolean
      /** 所见版本 */
      readonly version: number
    }
    readonly answer: {
      readonly id: string
      readonly list: 'decisions' | 'pushes' | 'waiting' | 'penalties' | 'cases'
      readonly name: string
      /** 与网址中的筛选条件相同 */
      readonly filter: Readonly<Record<string, string>>
      /** 所显示的列及其次序；空为默认列 */
      readonly columns: readonly {
        readonly key: string
        /** 像素；缺省随内容 */
        readonly width?: number
      }[]
      /** 本部门共用；由联络员或部门领导设定 */
      readonly shared: boolean
      readonly own: boolean
      readonly mayChange: boolean
      readonly by: string
      readonly version: number
    }
  }
  /** 删除视图。权限：workbench.read */
  readonly 'DELETE /api/views/{id}': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly done: boolean
    }
  }
  /** 待分派队列。权限：waiting.read */
  readonly 'GET /api/waiting': {
    readonly query: {
      readonly after?: string
      readonly reason?: 'unknown-item' | 'unknown-region' | 'no-rule' | 'inactive-receiver'
      readonly limit?: number
    }
    readonly body: undefined
    readonly answer: {
      readonly items: readonly {
        readonly id: string
        readonly decision: {
          readonly id: string
          readonly itemAsSent: string
          readonly item: {
            readonly code: string
            readonly name: string
          } | null
          readonly documentNumber: string
          readonly holderName: string
          readonly content: string
          readonly region: {
            readonly code: string
            readonly name: string
          }
          readonly address: string | null
          readonly decidedOn: string
          /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
          readonly result: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
          readonly receivedAt: string
        }
        readonly reason: {
          readonly code: 'unknown-item' | 'unknown-region' | 'no-rule' | 'inactive-receiver'
          readonly text: string
          readonly remedy: string
        }
        readonly owner: {
          readonly code: string
          readonly name: string
          readonly seat: string
        }
        readonly openedAt: string
        readonly dueOn: string
        readonly overdue: boolean
        readonly due: {
          /** 剩余工作日，超期为负 */
          readonly workingDaysLeft: number
          readonly explanation: string
          /** 逐日算法，每行一段 */
          readonly lines: readonly string[]
          /** 涉及尚无正式放假安排的年份 */
          readonly provisional: boolean
          readonly pausedUntil: string | null
        }
        readonly candidates: readonly {
          readonly code: string
          readonly name: string
          readonly similarity: number
        }[]
        readonly suggested: {
          readonly item: {
            readonly code: string
            readonly name: string
          } | null
          readonly receivers: readonly {
            readonly department: {
              readonly code: string
              readonly name: string
            }
            readonly role: 'lead' | 'assist' | 'copy'
          }[]
        }
      }[]
      readonly next: string | null
      readonly counts: {
        readonly all: number
        readonly overdue: number
        readonly byReason: Readonly<Record<string, number>>
      }
    }
  }
  /** 按现行目录和对应关系重新匹配。权限：waiting.route */
  readonly 'POST /api/waiting/rematch': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly looked: number
      readonly routed: number
      readonly still: Readonly<Record<string, number>>
    }
  }
  /** 按所选事项建议接收部门。权限：waiting.read */
  readonly 'GET /api/waiting/{id}/receivers': {
    readonly query: {
      readonly item: string
    }
    readonly body: undefined
    readonly answer: {
      readonly item: {
        readonly code: string
        readonly name: string
      }
      readonly receivers: readonly {
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly role: 'lead' | 'assist' | 'copy'
      }[]
    }
  }
  /** 人工分派。权限：waiting.route */
  readonly 'POST /api/waiting/{id}/route': {
    readonly query: Readonly<Record<string, never>>
    readonly body: {
      readonly item?: string | null
      readonly receivers: readonly {
        readonly department: string
        readonly role: 'lead' | 'assist' | 'copy'
      }[]
      readonly note?: string | null
    }
    readonly answer: {
      readonly decision: string
      readonly pushes: readonly {
        readonly id: string
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly role: string
      }[]
    }
  }
  /** 权限：workbench.read */
  readonly 'GET /api/workbench': {
    readonly query: Readonly<Record<string, never>>
    readonly body: undefined
    readonly answer: {
      readonly asOf: string
      readonly tiles: readonly {
        readonly key: string
        readonly label: string
        readonly count: number
        readonly tone: 'calm' | 'due' | 'late'
        readonly to: string
      }[]
      readonly waiting: readonly {
        readonly id: string
        readonly decision: string
        readonly kind: 'new' | 'correction' | 'reroute'
        /** lead 主管；assist 协管；copy 抄送 */
        readonly role: 'lead' | 'assist' | 'copy'
        readonly status: 'pending' | 'deemed' | 'received' | 'returned' | 'rerouting' | 'rerouted' | 'superseded' | 'ended'
        readonly department: {
          readonly code: string
          readonly name: string
        }
        readonly custodian: {
          readonly code: string
          readonly name: string
          readonly seat: string
        }
        readonly item: {
          readonly code: string
          readonly name: string
        }
        readonly holderName: string
        readonly documentNumber: string
        /** granted 准予许可；refused 不予许可；changed 准予变更；renewed 准予延续；withdrawn 撤回许可；revoked 撤销许可；cancelled 注销许可 */
        readonly result: 'granted' | 'refused' | 'changed' | 'renewed' | 'withdrawn' | 'revoked' | 'cancelled'
        readonly region: {
          readonly code: string
          readonly name: string
        }
        readonly address: string | null
        readonly decidedOn: string
        readonly sentAt: string
        readonly dueOn: string | null
        readonly overdue: boolean
        readonly due: {
          /** 剩余工作日，超期为负 */
          readonly workingDaysLeft: number
          readonly explanation: string
          /** 逐日算法，每行一段 */
          readonly lines: readonly string[]
          /** 涉及尚无正式放假安排的年份 */
          readonly provisional: boolean
          readonly pausedUntil: string | null
        } | null
        readonly receivedAt: string | null
        readonly receivedBy: string | null
        readonly viewedAt: string | null
        readonly returnReason: 'not-this-item' | 'not-this-region' | 'not-this-address' | 'other' | null
        readonly returnNote: string | null
        readonly suggested: {
          readonly code: string
          readonly name: string
        } | null
      }[]
      readonly today: {
        readonly received: number
        readonly signed: number
        readonly returned: number
        readonly feedback: number
      }
      readonly alarms: readonly {
        readonly key: string
        readonly text: string
        readonly tone: 'calm' | 'due' | 'late'
        readonly to: string
        readonly at: string | null
      }[]
      readonly trend: readonly {
        readonly day: string
        readonly sent: number
        readonly signed: number
      }[]
    }
  }
}

export type Query<Name extends keyof Operations> = Operations[Name]['query']
export type Body<Name extends keyof Operations> = Operations[Name]['body']
export type Answer<Name extends keyof Operations> = Operations[Name]['answer']
