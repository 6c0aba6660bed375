import{$t as e,A as t,D as n,F as r,Ht as i,It as a,Jt as o,Kt as s,T as c,Ut as l,Wt as u,Y as d,_ as f,cn as p,d as m,dt as h,f as g,fn as _,hn as v,i as y,mn as b,on as x,q as S,qt as C,s as w,sn as T,u as E,un as D,ut as O}from"./shared-CpJAXTHj.js";import{x as k}from"./pages-C7iqyOWJ.js";import{s as A,t as j}from"./charts-Chfz-49E.js";var M=200;function N({ask:e,askHome:t}){return{past:async(e,n)=>{let r=await t(`history/history_during_period`,{start_time:n.toISOString(),entity_ids:e,minimal_response:!0,no_attributes:!0,significant_changes_only:!1});return new Map(e.map(e=>[e,(r[e]??[]).map(P)]))},lastJobs:async(t,n)=>{let{jobs:r}=await e(`jobs/list`,{printers:[t],limit:n});return r},places:async t=>{let{places:n}=await e(`materials/places`);return n.filter(e=>e.entry_id===t)},freeSpools:async()=>{let{spools:t}=await e(`materials/spools`,{is_mounted:!1,limit:M});return t},mount:(t,n,r)=>e(`materials/mount`,{entry_id:t,slot:n,spool_id:r}),maintenance:async t=>{let{items:n}=await e(`maintenance/list`,{serial:t});return n},saveMaintenance:(t,n)=>e(`maintenance/save`,{serial:t,...n}),maintenanceDone:t=>e(`maintenance/done`,{item_id:t}),deleteMaintenance:t=>e(`maintenance/delete`,{item_id:t}),rates:t=>e(`rates/in_force`,{printer:t})}}function P({lc:e,lu:t,s:n}){let r=n.trim()===``?NaN:Number(n);return[(e??t??0)*1e3,Number.isFinite(r)?r:null]}var F=class extends a{static{this.styles=[l,s,C,b`
      :host {
        display: block;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
        gap: 12px;
        margin-bottom: 12px;
      }
      dt {
        font-size: 12px;
        color: var(--pz-muted);
      }
      dd {
        overflow-wrap: anywhere;
      }
      li {
        display: flex;
        gap: 8px;
        padding: 4px 0;
      }
      li ha-icon {
        color: var(--pz-warning);
      }
      .links {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 12px;
      }
    `]}render(){let{printer:e}=this,t=e.health?.hints??[];return _`<section class="card">
      <h2>${this.text(`health.title`)}</h2>
      <dl>
        ${this._facts(e).map(([e,t])=>_`<div>
              <dt>${e}</dt>
              <dd>${t}</dd>
            </div>`)}
      </dl>
      ${t.length?_`<ul>
              ${t.map(e=>_`<li>
                    <ha-icon icon="mdi:lightbulb-on-outline"></ha-icon
                    ><span>${this.text(`health.hint.${e}`)}</span>
                  </li>`)}
            </ul>`:D}
      <div class="links">
        ${e.device_id?_`<printernizer-button
                icon="mdi:devices"
                .href=${`/config/devices/device/${e.device_id}`}
                .text=${this.text(`action.open_device`)}
              ></printernizer-button>`:D}
        ${e.entities.connection?_`<printernizer-button
                icon="mdi:history"
                .href=${`/history?entity_id=${e.entities.connection}`}
                .text=${this.text(`health.connection_history`)}
              ></printernizer-button>`:D}
      </div>
    </section>`}_facts(e){let{address:t,health:n,manufacturer:r,model:i,unavailable_since:a}=e,o=n?.firmware_available;return[[this.text(`health.model`),[r,i].filter(Boolean).join(` `)||`–`],[this.text(`health.connection`),e.connection===`connected`?this.text(`health.connected`):a?this.text(`connection.since`,{time:this.i18n.formats.moment(a,c.now)}):this.text(`status.unreachable`)],...t?[[this.text(`health.address`),t]]:[],...n?.firmware?[[this.text(`health.firmware`),o?this.text(`health.firmware_newer`,{now:n.firmware,newer:o}):n.firmware]]:[],...n&&n.developer_mode!==null?[[this.text(`health.developer_mode`),this.text(n.developer_mode?`health.on`:`health.off`)]]:[]]}};i([p({attribute:!1})],F.prototype,`printer`,void 0),F=i([o(`printernizer-printer-health`)],F);var I=class extends a{constructor(...e){super(...e),this.serial=``}static{this.styles=[l,s,b`
      :host {
        display: block;
      }
      a.row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 12px;
        padding: 8px 0;
        border-top: 1px solid var(--pz-line);
        color: inherit;
        text-decoration: none;
      }
      a.row:hover .name {
        text-decoration: underline;
      }
      .name {
        font-weight: 500;
      }
      .end {
        text-align: end;
      }
      printernizer-button {
        margin-top: 8px;
      }
    `]}render(){return _`<section class="card" aria-busy=${this.jobs?`false`:`true`}>
      <h2>${this.text(`printer.jobs`)}</h2>
      ${this._list()}
      <printernizer-button
        icon="mdi:format-list-bulleted"
        .href=${t(d({printers:[this.serial]}))}
        .text=${this.text(`printer.all_jobs`)}
      ></printernizer-button>
    </section>`}_list(){let{error:e,jobs:n}=this;return n?n.length===0?_`<p class="muted">${this.text(`idle.no_job`)}</p>`:_`<ul>
      ${n.map(e=>_`<li>
            <a class="row" href=${t(S(e.id))}>
              <span class="name ellipsis">${e.name||this.text(`job.unnamed`)}</span>
              <span class="end">${this._cost(e)}</span>
              <span class="muted">${this._result(e)}</span>
              <span class="muted end"
                >${e.filament===null?``:this.i18n.formats.grams(e.filament)}</span
              >
            </a>
          </li>`)}
    </ul>`:e===void 0?D:_`<p class="muted">${this.text(`printer.no_jobs_now`)}</p>`}_result(e){let{formats:t}=this.i18n,n=t.moment(e.end_time??e.start_time??e.first_seen,c.now);return`${e.result?this.text(`result.${e.result}`):this.text(`status.printing`)} · ${n}`}_cost({cost:e,currency:t}){return e===null?``:this.i18n.formats.money(e,t)}};i([p({attribute:!1})],I.prototype,`jobs`,void 0),i([p()],I.prototype,`serial`,void 0),i([p({attribute:!1})],I.prototype,`error`,void 0),I=i([o(`printernizer-printer-jobs`)],I);var L=[`nozzle`,`belts`,`guides`,`tube`,`filter`,`plate`,`cleaning`,`other`],R=[`hours`,`days`,`jobs`],z=100,B=85,V=class extends a{constructor(...e){super(...e),this.items=[],this.canEdit=!1,this._isAdding=!1}static{this.styles=[l,u,s,C,b`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px 12px;
        align-items: center;
        padding: 8px 0;
        border-top: 1px solid var(--pz-line);
      }
      .name {
        font-weight: 500;
      }
      .meter {
        grid-column: 1 / -1;
        height: 6px;
        overflow: hidden;
        border-radius: 3px;
        background: var(--pz-tint-hover);
      }
      .meter div {
        height: 100%;
        background: var(--tone);
      }
      .deeds {
        display: flex;
        gap: 4px;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 12px;
        padding-top: 12px;
        border-top: 1px solid var(--pz-line);
      }
      form > div {
        flex: 1 1 120px;
      }
      label {
        display: block;
        margin-bottom: 4px;
        font-size: 12px;
        color: var(--pz-muted);
      }
      p {
        margin-bottom: 8px;
      }
    `]}render(){return _`<section class="card">
      <h2>${this.text(`care.title`)}</h2>
      ${this.items.length?_`<ul>
              ${this.items.map(e=>this._item(e))}
            </ul>`:_`<p class="muted">${this.text(`care.none`)}</p>`}
      ${this.canEdit?this._isAdding?this._adding():this._add():D}
    </section>`}_item(e){let t=Number(e.used),n=t>=z?`error`:t>=B?`warning`:`success`,r=e.label||this.text(`care.kind.${e.kind}`);return _`<li class=${`tone-${n}`}>
      <div>
        <div class="name">${r}</div>
        <div class="muted">${this._when(e)}</div>
      </div>
      ${this.canEdit?_`<span class="deeds">
              <printernizer-button
                icon="mdi:check"
                .label=${this.text(`care.done`,{name:r})}
                @click=${()=>{w(this,`maintenance-done`,{itemId:e.id})}}
              ></printernizer-button>
              <printernizer-button
                variant="plain"
                icon="mdi:delete-outline"
                .label=${this.text(`care.delete`,{name:r})}
                @click=${()=>{w(this,`maintenance-deleted`,{itemId:e.id})}}
              ></printernizer-button>
            </span>`:_`<span></span>`}
      <div class="meter" aria-hidden="true"><div style=${`inline-size: ${Math.min(t,100)}%`}></div></div>
    </li>`}_when(e){let{formats:t}=this.i18n,n=t.percent(Number(e.used));return e.is_due?this.text(`care.due`,{percent:n}):e.due_on===null?this.text(`care.used`,{percent:n}):this.text(`care.due_on`,{percent:n,day:t.date(e.due_on)})}_add(){return _`<printernizer-button
      icon="mdi:plus"
      .text=${this.text(`care.add`)}
      @click=${()=>{this._isAdding=!0}}
    ></printernizer-button>`}_adding(){return _`<form
      @submit=${e=>{e.preventDefault()}}
    >
      <div>
        <label for="kind">${this.text(`care.kind`)}</label>
        <select id="kind" name="kind">
          ${L.map(e=>_`<option value=${e}>${this.text(`care.kind.${e}`)}</option>`)}
        </select>
      </div>
      <div>
        <label for="label">${this.text(`care.label`)}</label>
        <input id="label" name="label" type="text" maxlength="255" />
      </div>
      ${R.map(e=>_`<div>
            <label for=${e}>${this.text(`care.every_${e}`)}</label>
            <input id=${e} name=${e} type="number" inputmode="numeric" min="1" max="1000000" step="1" />
          </div>`)}
      <printernizer-button
        variant="filled"
        .text=${this.text(`settings.save`)}
        @click=${this._save}
      ></printernizer-button>
      <printernizer-button
        .text=${this.text(`dialog.cancel`)}
        @click=${()=>{this._isAdding=!1}}
      ></printernizer-button>
    </form>`}_save(){if(!this._form.reportValidity())return;let e=new FormData(this._form),t=t=>{let n=e.get(t);return typeof n==`string`?n.trim():``},n=e=>t(e)?Number(t(e)):null,r={kind:t(`kind`),label:t(`label`),every_hours:n(`hours`),every_days:n(`days`),every_jobs:n(`jobs`)};this._isAdding=!1,w(this,`maintenance-added`,{item:r})}};i([p({attribute:!1})],V.prototype,`items`,void 0),i([p({type:Boolean,attribute:`can-edit`})],V.prototype,`canEdit`,void 0),i([T()],V.prototype,`_isAdding`,void 0),i([x(`form`)],V.prototype,`_form`,void 0),V=i([o(`printernizer-printer-maintenance`)],V);var H=class extends a{constructor(...e){super(...e),this.places=[],this.spools=[],this.canEdit=!1}static{this.styles=[l,u,s,b`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) minmax(140px, 240px);
        align-items: center;
        gap: 4px 12px;
        padding: 8px 0;
        border-top: 1px solid var(--pz-line);
      }
      .dot {
        width: 20px;
        height: 20px;
        border-radius: 50%;
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .name {
        font-weight: 500;
      }
      @media (max-width: 460px) {
        li {
          grid-template-columns: 20px minmax(0, 1fr);
        }
        select,
        .spool {
          grid-column: 2;
        }
      }
    `]}render(){return this.places.length===0?D:_`<section class="card">
      <h2>${this.text(`slot.label`)}</h2>
      <ul>
        ${this.places.map(e=>this._place(e))}
      </ul>
      <slot></slot>
    </section>`}_place(e){let t=e.ams_number===null?this.text(`slot.external`):this.text(`slot.ams`,{ams:e.ams_number,slot:e.slot}),n=e.color??e.spool?.color??null,r=e.is_empty?this.text(`slot.empty`):e.name||e.type||this.text(`slot.unknown`);return _`<li>
      <span class="dot" style=${E(n?{background:y([n])}:{})}></span>
      <div>
        <div class="name ellipsis">${r}</div>
        <div class="muted">${t}</div>
      </div>
      ${this.canEdit?this._choice(e,t):this._spool(e.spool)}
    </li>`}_spool(e){return _`<span class="spool muted">${e?this._called(e):``}</span>`}_choice(e,t){let n=e.spool?[e.spool,...this.spools]:this.spools;return _`<select
      aria-label=${this.text(`places.spool_in`,{place:t})}
      @change=${t=>{let{value:n}=t.target;w(this,`spool-placed`,{slot:e.key,spoolId:n?Number(n):null})}}
    >
      <option value="" ?selected=${!e.spool}>${this.text(`places.no_spool`)}</option>
      ${n.map(t=>_`<option value=${t.id} ?selected=${t.id===e.spool?.id}>
            ${this._called(t)}
          </option>`)}
    </select>`}_called(e){let t=this.i18n.formats.grams(e.remaining),n=[e.vendor,e.name||e.type].filter(Boolean).join(` `);return`#${e.id} ${n} · ${t}`}};i([p({attribute:!1})],H.prototype,`places`,void 0),i([p({attribute:!1})],H.prototype,`spools`,void 0),i([p({type:Boolean,attribute:`can-edit`})],H.prototype,`canEdit`,void 0),H=i([o(`printernizer-printer-places`)],H);var U=[`nozzle`,`right_nozzle`,`left_nozzle`,`bed`,`chamber`];function W(e,t,n){return U.flatMap(r=>{let i=t.get(e[r]??``)??[],a=i.at(-1);return a?[{part:r,points:a[1]===null||a[0]>=n?i:[...i,[n,a[1]]]}]:[]})}var G=3,K=6e4,q=class extends a{constructor(...e){super(...e),this.entities={},this.name=``,this._past=new n(this,new f),this._now=c.now,this._asked=``}connectedCallback(){super.connectedCallback(),this._timer=setInterval(()=>{document.hidden||this._load()},K)}disconnectedCallback(){super.disconnectedCallback(),clearInterval(this._timer)}willUpdate(e){let t=Object.values(this.entities).join();e.has(`entities`)&&t!==this._asked&&(this._asked=t,this._load(!0))}render(){let{error:e,isLoading:t,value:n}=this._past.state,r=n?W(this.entities,n,this._now):void 0,i=this._now;return _`<printernizer-chart
      .heading=${this.text(`temperature.label`)}
      .detail=${this.text(`temperature.last_hours`,{hours:G})}
      .table=${r?this._table(r):void 0}
      .emptyText=${this.text(`temperature.none`)}
      .fileName=${this.text(`temperature.file`)}
      .error=${e}
      ?stale=${t&&n!==void 0}
      @retry-wanted=${()=>{this._load()}}
    >
      ${r?.length?_`<printernizer-time-chart
              .lines=${r.map(e=>this._line(e))}
              .from=${i-G*36e5}
              .to=${i}
              .label=${this.text(`temperature.of`,{name:this.name})}
            ></printernizer-time-chart>`:D}
    </printernizer-chart>`}_line({part:e,points:t}){return{name:this._partName(e),tone:A(U.indexOf(e)),points:j(t),tell:e=>this.i18n.formats.celsius(e)}}_partName(e){return this.text(`temperature.${e}`)}_table(e){let{formats:t}=this.i18n,n=e.flatMap(({part:e,points:t})=>t.map(([t,n])=>({time:t,part:e,value:n})));return n.sort((e,t)=>e.time-t.time),{heads:[this.text(`temperature.when`),this.text(`temperature.part`),`°C`],rows:n.map(({part:e,time:n,value:r})=>[{text:t.dayTime(n),raw:new Date(n).toISOString()},this._partName(e),{text:r===null?`–`:t.number(r,1),raw:r}])}}_load(e=!1){this._now=c.now;let t=Object.values(this.entities);if(t.length===0)return;let n=/* @__PURE__ */ new Date(this._now-G*36e5);this._past.store.load(()=>this.api.past(t,n),{forget:e})}};i([p({attribute:!1})],q.prototype,`api`,void 0),i([p({attribute:!1})],q.prototype,`entities`,void 0),i([p()],q.prototype,`name`,void 0),i([T()],q.prototype,`_now`,void 0),q=i([o(`printernizer-temperature-history`)],q);var J=6,Y=class extends k{constructor(...e){super(...e),this.admin=!1,this._jobs=new n(this,new f),this._places=new n(this,new f),this._spools=new n(this,new f),this._care=new n(this,new f),this._rates=new n(this,new f),this._known=``}static{this.styles=[l,s,C,b`
      :host {
        display: block;
        max-width: 1300px;
        margin: 0 auto;
        padding: 16px;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
        margin: 0 4px 16px;
      }
      h2 {
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      .state {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--pz-muted);
      }
      .state ha-icon {
        color: var(--tone);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr));
        align-items: start;
        gap: 12px;
      }
      .column {
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-width: 0;
      }
      .live {
        display: flex;
        flex-direction: column;
        gap: 16px;
      }
      .readings {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 8px 16px;
      }
      .links {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 32px;
        margin-bottom: 12px;
      }
      dt {
        font-size: 12px;
        color: var(--pz-muted);
      }
      @media (max-width: 460px) {
        :host {
          padding: 12px;
        }
      }
    `]}willUpdate(e){this.hasUpdated||(this._printerApi=N(this.connection));let t=this._printer;if(!t||!(e.has(`fleet`)||e.has(`place`)))return;let n=[t.entry_id,t.job?.id,t.last_job?.id,this.fleet.phase].join();if(n!==this._known&&this.fleet.phase===`live`){let e=this._known.split(`,`)[0]!==t.entry_id;this._known=n,this._load(t,e)}}render(){let e=this._printer;if(!e)return this._missing();let n=g(e),{icon:r,tone:i}=m(n);return _`
      <header class=${`tone-${i}`}>
        <printernizer-button
          variant="plain"
          icon="mdi:arrow-left"
          .label=${this.text(`printer.back`)}
          .href=${t(h)}
        ></printernizer-button>
        <h2>${e.name}</h2>
        <span class="state"><ha-icon .icon=${r}></ha-icon>${this.text(`status.${n}`)}</span>
      </header>
      <div class="grid">
        <div class="column">${this._live(e)} ${this._temperatures(e)}</div>
        <div class="column">
          ${this._slots(e)}
          <printernizer-printer-jobs
            .jobs=${this._jobs.state.value}
            .serial=${e.serial}
            .error=${this._jobs.state.error}
          ></printernizer-printer-jobs>
          <printernizer-printer-maintenance
            .items=${this._care.state.value??[]}
            ?can-edit=${this.admin}
            @maintenance-done=${this._careDone}
            @maintenance-added=${this._careAdded}
            @maintenance-deleted=${this._careDeleted}
          ></printernizer-printer-maintenance>
          ${this._costs()}
          <printernizer-printer-health .printer=${e}></printernizer-printer-health>
        </div>
      </div>
    `}get _printer(){return this.fleet.printers.get(this.place.entryId)}_missing(){return this.fleet.phase===`loading`?_`<p class="muted" aria-busy="true">${this.text(`fleet.loading`)}</p>`:_`<printernizer-notice
      icon="mdi:printer-3d-off"
      .heading=${this.text(`printer.missing`)}
      .text=${this.text(`printer.missing_text`)}
    >
      <printernizer-button
        icon="mdi:arrow-left"
        .href=${t(h)}
        .text=${this.text(`printer.back`)}
      ></printernizer-button>
    </printernizer-notice>`}_live(e){let n=g(e),{camera:r}=e.entities,i=e.alerts.filter(({severity:e})=>e!==`info`);return _`<section
      class=${`card live tone-${m(n).tone}`}
      aria-label=${this.text(`printer.live`)}
    >
      ${n===`unreachable`?_`<printernizer-offline-section .printer=${e}></printernizer-offline-section>`:_`${i.length?_`<printernizer-alerts role="alert" .alerts=${i}></printernizer-alerts>`:D}
              ${e.job?_`<printernizer-job-section .printer=${e}></printernizer-job-section>`:_`<printernizer-rest-section .printer=${e}></printernizer-rest-section>`}
              ${r?_`<printernizer-camera .entity=${r} .label=${e.name}></printernizer-camera>`:D}
              <div class="readings">
                <printernizer-temperatures
                  .nozzles=${e.nozzles}
                  .bed=${e.bed}
                  .chamber=${e.chamber}
                ></printernizer-temperatures>
                ${e.job?_`<printernizer-running-cost .job=${e.job}></printernizer-running-cost>`:D}
              </div>
              <printernizer-card-actions .printer=${e} hide-camera></printernizer-card-actions>`}
      <div class="links">
        <printernizer-button
          icon="mdi:folder-outline"
          .href=${t(O(e.entry_id))}
          .text=${this.text(`printer.files`)}
        ></printernizer-button>
      </div>
    </section>`}_temperatures(e){return Object.keys(e.entities.temperatures).length===0?D:_`<printernizer-temperature-history
      .api=${this._printerApi}
      .entities=${e.entities.temperatures}
      .name=${e.name}
    ></printernizer-temperature-history>`}_slots(e){return _`<printernizer-printer-places
      .places=${this._places.state.value??[]}
      .spools=${this._spools.state.value??[]}
      ?can-edit=${e.connection===`connected`&&e.can_control}
      @spool-placed=${this._place}
    >
      ${this.admin?_`<printernizer-button
              icon="mdi:disc"
              .href=${t(r)}
              .text=${this.text(`printer.all_filaments`)}
            ></printernizer-button>`:D}
    </printernizer-printer-places>`}_costs(){let e=this._rates.state.value;if(!e)return D;let{currency:n,formats:r}=this.i18n;return _`<section class="card">
      <h2>${this.text(`printer.costs`)}</h2>
      <dl>
        <div>
          <dt>${this.text(`printer.machine_hour`)}</dt>
          <dd>${r.price(e.machine_per_hour,n)}</dd>
        </div>
        <div>
          <dt>${this.text(`rates.name.watts`)}</dt>
          <dd>${r.measure(e.values.watts??`0`,`W`)}</dd>
        </div>
      </dl>
      <printernizer-button
        icon="mdi:cash-edit"
        .href=${t({page:`settings`,section:`costs`})}
        .text=${this.text(`printer.edit_costs`)}
      ></printernizer-button>
    </section>`}_load({entry_id:e,serial:t},n){let r=this._printerApi,i={forget:n};this._jobs.store.load(()=>r.lastJobs(t,J),i),this._care.store.load(()=>r.maintenance(t),i),this._places.store.load(()=>r.places(e),i),this._spools.store.load(()=>r.freeSpools()),this.admin&&this._rates.store.load(()=>r.rates(t),i)}_place({detail:e}){this._change((t,{entry_id:n})=>t.mount(n,e.slot,e.spoolId))}_careDone({detail:e}){this._change(t=>t.maintenanceDone(e.itemId))}_careAdded({detail:e}){this._change((t,{serial:n})=>t.saveMaintenance(n,e.item))}_careDeleted({detail:e}){this._change(t=>t.deleteMaintenance(e.itemId))}async _change(e){let t=this._printer;t&&(await this.attempt(()=>e(this._printerApi,t)),this._load(t,!1))}};i([p({attribute:!1})],Y.prototype,`place`,void 0),i([p({attribute:!1})],Y.prototype,`fleet`,void 0),i([p({type:Boolean})],Y.prototype,`admin`,void 0),i([v({context:e}),p({attribute:!1})],Y.prototype,`connection`,void 0),Y=i([o(`printernizer-printer-view`)],Y);export{Y as PrinternizerPrinterView};