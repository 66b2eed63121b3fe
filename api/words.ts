import { speakFrom } from '../report/speak.ts';

/** What the API says that no other door says: titles of problems, and what would be right instead. */
export const apiWords = {
  bad_request: { zh: '请求无法读取', en: 'The request cannot be read' },
  identity_missing: { zh: '不知道您是谁', en: 'It is not known who you are' },
  read_only: { zh: '服务器只读', en: 'The server is read-only' },
  foreign_origin: { zh: '请求来自其他网站', en: 'The request comes from another site' },
  not_found: { zh: '没有找到', en: 'Not found' },
  method_not_allowed: { zh: '不支持这个方法', en: 'The method is not allowed here' },
  too_slow: { zh: '请求到得太慢', en: 'The request came too slowly' },
  conflict: { zh: '与现状冲突', en: 'In conflict with how things stand' },
  gone: { zh: '已经删除或取消', en: 'It was deleted or cancelled' },
  version_conflict: { zh: '别人已经改过', en: 'Somebody else has changed it' },
  precondition_failed: { zh: '与请求的前提条件不符', en: 'The condition of the request does not hold' },
  body_too_large: { zh: '请求太大', en: 'The request is too large' },
  unsupported_media_type: { zh: '不支持这种内容', en: 'This kind of content is not read' },
  wrong_host: { zh: '主机名不对', en: 'The host is not this server' },
  invalid_request: { zh: '请求有错误', en: 'The request has mistakes' },
  too_complex: { zh: '计算量太大', en: 'This asks for too much' },
  version_required: { zh: '没有说明以哪个版本为准', en: 'The version it starts from is not given' },
  too_many_requests: { zh: '同时的请求太多', en: 'Too many requests at once' },
  headers_too_large: { zh: '请求头太大', en: 'The headers are too large' },
  internal: { zh: '服务器内部出错', en: 'The server failed inside' },
  busy: { zh: '服务器正忙', en: 'The server is busy' },
  took_too_long: { zh: '计算时间太长', en: 'It took too long' },
  stopping: { zh: '服务器正在停止', en: 'The server is stopping' },
  store_unavailable: { zh: '存储暂时不可用', en: 'The store cannot be reached' },
  job_failed: { zh: '任务失败', en: 'The job failed' },

  say_bad_json: {
    zh: '无法读取请求：从第 {line} 行第 {column} 个字符起不是 JSON；请检查该处的引号、逗号和括号',
    en: 'Cannot read the request: from line {line}, column {column} on it is not JSON; check quotes, commas and brackets there',
  },
  say_long_bad_json: {
    zh: '无法读取请求：不是 JSON；请检查引号、逗号和括号',
    en: 'Cannot read the request: it is not JSON; check quotes, commas and brackets',
  },
  say_empty_body: {
    zh: '无法读取请求：没有内容；请发送 JSON 对象，如 {example}',
    en: 'Cannot read the request: its body is empty; send a JSON object, such as {example}',
  },
  say_bad_body: {
    zh: '无法读取请求：内容是{found}；请发送 JSON 对象，如 {example}',
    en: 'Cannot read the request: its body is {found}; send a JSON object, such as {example}',
  },
  say_no_media_type: {
    zh: '无法读取请求：没有写内容类型；请写 Content-Type: application/json',
    en: 'Cannot read the request: it gives no content type; send Content-Type: application/json',
  },
  say_not_utf8: {
    zh: '无法读取请求：不是 UTF-8 编码；请用 UTF-8',
    en: 'Cannot read the request: it is not UTF-8; send UTF-8',
  },
  say_no_such_member: {
    zh: '无法读取请求：没有名为“__proto__”的字段；请删去',
    en: 'Cannot read the request: nothing here has a member "__proto__"; leave it out',
  },
  say_half_character: {
    zh: '无法读取请求：\\ud800 至 \\udfff 的转义只有半个字符；请写完整的字符',
    en: 'Cannot read the request: an escape from \\ud800 to \\udfff stands alone, which is half a character; write the whole character',
  },
  say_media_type: {
    zh: '无法读取请求：内容类型是“{type}”；请用 application/json',
    en: 'Cannot read the request: its content type is "{type}"; send application/json',
  },
  say_too_large: {
    zh: '无法读取请求：超过 {limit} 字节；请减小',
    en: 'Cannot read the request: it has more than {limit} bytes; send less',
  },
  say_bad_http: {
    zh: '无法读取请求：不是 HTTP/1.1；请检查客户端',
    en: 'Cannot read the request: it is not HTTP/1.1; check the client',
  },
  say_too_slow: {
    zh: '无法读取请求：{seconds} 秒内没有到齐；请重新发送',
    en: 'Cannot read the request: it was not complete within {seconds} seconds; send it again',
  },
  say_headers_too_large: {
    zh: '无法读取请求：请求头超过 {limit} 字节；请减少 Cookie 等',
    en: 'Cannot read the request: its headers have more than {limit} bytes; send fewer, such as cookies',
  },
  say_too_deep: {
    zh: '无法读取请求：括号嵌套超过 {limit} 层；请写得平一些',
    en: 'Cannot read the request: its brackets are nested deeper than {limit}; write it flatter',
  },
  say_too_long: {
    zh: '无法读取情景：它有 {length} 个字符，最多 {limit} 个；请去掉说明，或用 extends 分成几个',
    en: 'Cannot read the scenario: it has {length} characters, at most {limit} are read; leave out remarks, or split it with extends',
  },
  say_no_route: {
    zh: '无法找到 {path}：没有这个地址；见 /api/docs',
    en: 'Cannot find {path}: there is no such address; see /api/docs',
  },
  say_no_method: {
    zh: '无法对 {path} 使用 {method}：可用的有 {allowed}',
    en: 'Cannot use {method} on {path}: allowed are {allowed}',
  },
  say_read_only: {
    zh: '无法更改：服务器以只读方式运行；可以运行和检查，不能保存',
    en: 'Cannot change anything: the server runs read-only; it runs and checks scenarios, and saves none',
  },
  say_identity_missing: {
    zh: '无法保存：代理没有在 {header} 中给出姓名；请先登录',
    en: 'Cannot save: the proxy gives no name in {header}; sign in first',
  },
  say_foreign_origin: {
    zh: '无法接受来自其他网站的更改；请在服务器自己的页面上操作，或设置 PLANCAST_ORIGINS',
    en: 'Cannot accept a change from another site; work on the page of this server, or set PLANCAST_ORIGINS',
  },
  say_wrong_host: {
    zh: '无法回答“{host}”：服务器不叫这个名字；请设置 PLANCAST_HOSTS',
    en: 'Cannot answer for "{host}": this server does not go by that name; set PLANCAST_HOSTS',
  },
  say_internal: {
    zh: '无法完成：服务器内部出错；请把编号 {id} 告诉管理员',
    en: 'Cannot finish: the server failed inside; tell its keeper the number {id}',
  },
  say_busy: {
    zh: '无法现在计算：已有 {count} 个请求在等；请稍后再试',
    en: 'Cannot compute this now: {count} requests are waiting already; try again shortly',
  },
  say_too_many: {
    zh: '无法同时处理更多：来自 {client} 的请求已有 {count} 个；请等其中一些完成',
    en: 'Cannot take more at once: {client} has {count} requests open; wait for some to end',
  },
  say_took_too_long: {
    zh: '无法在 {seconds} 秒内算完；请加 Prefer: respond-async 作为任务提交',
    en: 'Cannot finish within {seconds} seconds; ask for it as a job with Prefer: respond-async',
  },
  say_stopping: {
    zh: '无法接受：服务器正在停止；请稍后再试',
    en: 'Cannot take this: the server is stopping; try again shortly',
  },
  say_store_unavailable: {
    zh: '无法读写存储；请稍后再试，或告诉管理员',
    en: 'Cannot reach the store; try again shortly, or tell its keeper',
  },
  say_no_scenario: {
    zh: '无法运行：没有写情景；请写 id、scenario 或 yaml',
    en: 'Cannot run this: no scenario is given; write "id", "scenario" or "yaml"',
  },
  say_nothing_to_save: {
    zh: '无法保存：没有写情景；请写 scenario 或 yaml',
    en: 'Cannot save this: no scenario is given; write "scenario" or "yaml"',
  },
  say_two_scenarios: {
    zh: '无法确定情景：scenario 和 yaml 都写了；请只写一个',
    en: 'Cannot tell the scenario: "scenario" and "yaml" are both given; write one',
  },
  say_bad_id: {
    zh: '无法使用名称“{id}”：应写成 地区/名称，由小写字母、数字和下划线组成，如 sanmenxia/my_scenario',
    en: 'Cannot use the name "{id}": it is not region/name in lower-case letters, digits and underscores; write it as in sanmenxia/my_scenario',
  },
  say_other_id: {
    zh: '无法作为“{id}”读取：文件写的是地区“{region}”；请改成一致',
    en: 'Cannot read this as "{id}": it says region "{region}"; let the two agree',
  },
  say_shipped: {
    zh: '无法更改“{id}”：它是随附的情景；请用另一个名称保存',
    en: 'Cannot change "{id}": it is a shipped scenario; save under another name',
  },
  say_no_version: {
    zh: '无法找到“{id}”的第 {version} 版：它有第 1 至 {last} 版',
    en: 'Cannot find version {version} of "{id}": it has versions 1 to {last}',
  },
  say_deleted: {
    zh: '“{id}”已删除；可用 restore 恢复第 {version} 版',
    en: '"{id}" was deleted; version {version} can be restored',
  },
  say_in_use: {
    zh: '无法删除“{id}”：{children} 以它为基础；请先更改它们',
    en: 'Cannot delete "{id}": {children} extend it; change them first',
  },
  say_version_required: {
    zh: '无法更改“{id}”：没有写 If-Match；请写读到的 ETag，如 If-Match: {etag}',
    en: 'Cannot change "{id}": If-Match is missing; send the ETag you read, such as If-Match: {etag}',
  },
  say_version_conflict: {
    zh: '无法保存“{id}”：您从 {based} 改起，而 {author} 已改为 {etag}；请比较两者后再存',
    en: 'Cannot save "{id}": you started from {based}, and {author} has saved {etag} since; compare the two and save again',
  },
  say_bad_if_match: {
    zh: '无法更改“{id}”：If-Match: {written} 不是带引号的 ETag；请写 GET /api/scenarios/{id} 返回的 ETag，如 If-Match: "v1-0123456789ab"',
    en: 'Cannot change "{id}": If-Match: {written} is no ETag, which stands in quotation marks; send the ETag that GET /api/scenarios/{id} answers, such as If-Match: "v1-0123456789ab"',
  },
  say_any_version: {
    zh: '无法更改“{id}”：If-Match: * 没有说明从哪个版本改起；请写 GET /api/scenarios/{id} 返回的 ETag，现为 If-Match: {etag}',
    en: 'Cannot change "{id}": If-Match: * does not tell the version it starts from; send the ETag that GET /api/scenarios/{id} answers, now If-Match: {etag}',
  },
  say_weak_tag: {
    zh: '无法更改“{id}”：If-Match 写的是弱 ETag（{written}），不能确定版本；请写 GET /api/scenarios/{id} 返回的 ETag，现为 If-Match: {etag}',
    en: 'Cannot change "{id}": If-Match gives a weak ETag, {written}, which does not tell the version for certain; send the ETag that GET /api/scenarios/{id} answers, now If-Match: {etag}',
  },
  say_unknown_tag: {
    zh: '无法更改“{id}”：If-Match 写的 {written} 不是它的任何版本；请写 GET /api/scenarios/{id} 返回的 ETag，现为 If-Match: {etag}',
    en: 'Cannot change "{id}": If-Match says {written}, which is no version of it; send the ETag that GET /api/scenarios/{id} answers, now If-Match: {etag}',
  },
  say_nothing_to_match: {
    zh: '无法更改“{id}”：没有保存过这个情景，If-Match 无从比较；如要新建，请去掉 If-Match',
    en: 'Cannot change "{id}": no such scenario was saved, so there is nothing that If-Match could match; leave If-Match out to create it',
  },
  say_deleted_since: {
    zh: '无法更改“{id}”：您从 {based} 改起，而 {author} 已将其删除；如要重新建立，请去掉 If-Match 再保存',
    en: 'Cannot change "{id}": you started from {based}, and {author} has deleted it since; save it without If-Match to make it anew',
  },
  say_exists: {
    zh: '无法新建“{id}”：已有这个情景（{etag}）；请用另一个名称，或用 If-Match 更改它',
    en: 'Cannot create "{id}": it exists ({etag}); choose another name, or change it with If-Match',
  },
  say_too_many_parents: {
    zh: '无法读取“{id}”：它所基于的已保存情景超过 {limit} 个',
    en: 'Cannot read "{id}": it rests on more than {limit} saved scenarios',
  },
  say_no_run: {
    zh: '无法找到运行“{id}”：运行结果只留在内存中，重启后或放不下时即清除；请用原来的请求重新 POST /api/runs，编号不变',
    en: 'Cannot find the run "{id}": runs are kept in memory only, until a restart or until there is no room; send the same request to POST /api/runs again, which gives the same id',
  },
  say_no_indicator: {
    zh: '无法找到指标“{id}”：没有这个指标；{hint}',
    en: 'Cannot find the indicator "{id}": there is no such indicator; {hint}',
  },
  say_no_plan: {
    zh: '无法找到规划“{id}”：没有这个规划；{hint}',
    en: 'Cannot find the plan "{id}": there is no such plan; {hint}',
  },
  say_no_job: {
    zh: '无法找到任务“{id}”：没有这个任务',
    en: 'Cannot find the job "{id}": there is no such job',
  },
  say_no_problem: {
    zh: '没有名为“{id}”的问题类型',
    en: 'There is no kind of problem named "{id}"',
  },
  say_job_not_done: {
    zh: '任务还没有结果：状态是 {state}，已完成 {done}/{total}；请看 {events}',
    en: 'The job has no result yet: it is {state}, {done} of {total} done; follow {events}',
  },
  say_job_cancelled: { zh: '任务已取消，没有结果', en: 'The job was cancelled and has no result' },
  say_job_died: {
    zh: '任务运行了 {attempts} 次都没有完成：{why}',
    en: 'The job was run {attempts} times and never finished: {why}',
  },
  say_worker_died: { zh: '计算线程意外终止', en: 'the worker ended unexpectedly' },
  say_out_of_memory: { zh: '计算线程内存不足', en: 'the worker ran out of memory' },
  say_server_stopped: { zh: '运行时服务器意外停止', en: 'the server stopped while it ran' },
  say_no_memory: {
    zh: '无法计算：所需内存超过一个线程的上限；请减少 draws 或情景数',
    en: 'Cannot compute this: it takes more memory than a thread has; ask for fewer draws or scenarios',
  },
  say_thread_lost: {
    zh: '无法完成：计算线程意外终止；请再试一次',
    en: 'Cannot finish: the thread that computed it ended unexpectedly; try again',
  },
  say_too_many_jobs: {
    zh: '无法接受更多任务：已有 {count} 个在等；请等其中一些完成',
    en: 'Cannot take more jobs: {count} are waiting; wait for some to end',
  },
  say_too_many_paths: {
    zh: '无法计算 {paths} 条路径：最多 {limit} 条；请减少 draws 或情景数',
    en: 'Cannot compute {paths} paths: at most {limit} are taken at once; ask for fewer draws or scenarios',
  },
  say_author_differs: {
    zh: '无法以“{author}”的名义保存：您登录为“{identity}”；请不写 author',
    en: 'Cannot save in the name of "{author}": you are signed in as "{identity}"; leave "author" out',
  },
} as const;

/** Says a word or sentence of the API. */
export const sayApi = speakFrom(apiWords);
