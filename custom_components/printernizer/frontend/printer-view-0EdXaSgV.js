import{A as e,D as t,F as n,Gt as r,J as i,Jt as a,Kt as o,Qt as s,Rt as c,T as l,Wt as u,X as d,Xt as f,Zt as p,_ as m,d as h,dn as g,f as _,fn as v,ft as y,gn as b,i as x,mn as S,pt as C,qt as w,rn as T,s as E,u as D,un as O,vn as k,yn as A}from"./shared-DAoOR4wi.js";import{S as j,r as M}from"./pages-BGWuyDtC.js";var N=200;function P({ask:e}){return{lastJobs:async(t,n)=>{let{jobs:r}=await e(`jobs/list`,{printers:[t],limit:n});return r},places:async t=>{let{places:n}=await e(`materials/places`);return n.filter(e=>e.entry_id===t)},freeSpools:async()=>{let{spools:t}=await e(`materials/spools`,{is_mounted:!1,limit:N});return t},mount:(t,n,r)=>e(`materials/mount`,{entry_id:t,slot:n,spool_id:r}),maintenance:async t=>{let{items:n}=await e(`maintenance/list`,{serial:t});return n},saveMaintenance:(t,n)=>e(`maintenance/save`,{serial:t,...n}),maintenanceDone:t=>e(`maintenance/done`,{item_id:t}),deleteMaintenance:t=>e(`maintenance/delete`,{item_id:t}),rates:t=>e(`rates/in_force`,{printer:t})}}var F=class extends c{static{this.styles=[r,f,p,k`
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
    `]}render(){let{printer:e}=this,t=e.health?.hints??[];return b`<section class="card">
      <h2>${this.text(`health.title`)}</h2>
      <dl>
        ${this._facts(e).map(([e,t])=>b`<div>
              <dt>${e}</dt>
              <dd>${t}</dd>
            </div>`)}
      </dl>
      ${t.length?b`<ul>
              ${t.map(e=>b`<li>
                    <ha-icon icon="mdi:lightbulb-on-outline"></ha-icon
                    ><span>${this.text(`health.hint.${e}`)}</span>
                  </li>`)}
            </ul>`:S}
      <div class="links">
        ${e.device_id?b`<printernizer-button
                icon="mdi:devices"
                .href=${`/config/devices/device/${e.device_id}`}
                .text=${this.text(`action.open_device`)}
              ></printernizer-button>`:S}
        ${e.entities.connection?b`<printernizer-button
                icon="mdi:history"
                .href=${`/history?entity_id=${e.entities.connection}`}
                .text=${this.text(`health.connection_history`)}
              ></printernizer-button>`:S}
      </div>
    </section>`}_facts(e){let{address:t,health:n,manufacturer:r,model:i,unavailable_since:a}=e,o=n?.firmware_available;return[[this.text(`health.model`),[r,i].filter(Boolean).join(` `)||`–`],[this.text(`health.connection`),e.connection===`connected`?this.text(`health.connected`):a?this.text(`connection.since`,{time:this.i18n.formats.moment(a,l.now)}):this.text(`status.unreachable`)],...t?[[this.text(`health.address`),t]]:[],...n?.firmware?[[this.text(`health.firmware`),o?this.text(`health.firmware_newer`,{now:n.firmware,newer:o}):n.firmware]]:[],...n&&n.developer_mode!==null?[[this.text(`health.developer_mode`),this.text(n.developer_mode?`health.on`:`health.off`)]]:[]]}};u([v({attribute:!1})],F.prototype,`printer`,void 0),F=u([s(`printernizer-printer-health`)],F);var I=class extends c{constructor(...e){super(...e),this.serial=``}static{this.styles=[r,f,k`
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
    `]}render(){return b`<section class="card" aria-busy=${this.jobs?`false`:`true`}>
      <h2>${this.text(`printer.jobs`)}</h2>
      ${this._list()}
      <printernizer-button
        icon="mdi:format-list-bulleted"
        .href=${e(d({printers:[this.serial]}))}
        .text=${this.text(`printer.all_jobs`)}
      ></printernizer-button>
    </section>`}_list(){let{error:t,jobs:n}=this;return n?n.length===0?b`<p class="muted">${this.text(`idle.no_job`)}</p>`:b`<ul>
      ${n.map(t=>b`<li>
            <a class="row" href=${e(i(t.id))}>
              <span class="name ellipsis">${t.name||this.text(`job.unnamed`)}</span>
              <span class="end">${this._cost(t)}</span>
              <span class="muted">${this._result(t)}</span>
              <span class="muted end"
                >${t.filament===null?``:this.i18n.formats.grams(t.filament)}</span
              >
            </a>
          </li>`)}
    </ul>`:t===void 0?S:b`<p class="muted">${this.text(`printer.no_jobs_now`)}</p>`}_result(e){let{formats:t}=this.i18n,n=t.moment(e.end_time??e.start_time??e.first_seen,l.now);return`${e.result?this.text(`result.${e.result}`):this.text(`status.printing`)} · ${n}`}_cost({cost:e,currency:t}){return e===null?``:this.i18n.formats.money(e,t)}};u([v({attribute:!1})],I.prototype,`jobs`,void 0),u([v()],I.prototype,`serial`,void 0),u([v({attribute:!1})],I.prototype,`error`,void 0),I=u([s(`printernizer-printer-jobs`)],I);var L=[`nozzle`,`belts`,`guides`,`tube`,`filter`,`plate`,`cleaning`,`other`],R=[`hours`,`days`,`jobs`],z=100,B=85,V=class extends c{constructor(...e){super(...e),this.items=[],this.canEdit=!1,this._isAdding=!1}static{this.styles=[r,a,f,p,w,k`
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
      p {
        margin-bottom: 8px;
      }
    `]}render(){return b`<section class="card">
      <h2>${this.text(`care.title`)}</h2>
      ${this.items.length?b`<ul>
              ${this.items.map(e=>this._item(e))}
            </ul>`:b`<p class="muted">${this.text(`care.none`)}</p>`}
      ${this.canEdit?this._isAdding?this._adding():this._add():S}
    </section>`}_item(e){let t=Number(e.used),n=t>=z?`error`:t>=B?`warning`:`success`,r=e.label||this.text(`care.kind.${e.kind}`);return b`<li class=${`tone-${n}`}>
      <div>
        <div class="name">${r}</div>
        <div class="muted">${this._when(e)}</div>
      </div>
      ${this.canEdit?b`<span class="deeds">
              <printernizer-button
                icon="mdi:check"
                .label=${this.text(`care.done`,{name:r})}
                @click=${()=>{E(this,`maintenance-done`,{itemId:e.id})}}
              ></printernizer-button>
              <printernizer-button
                variant="plain"
                icon="mdi:delete-outline"
                .label=${this.text(`care.delete`,{name:r})}
                @click=${()=>{E(this,`maintenance-deleted`,{itemId:e.id})}}
              ></printernizer-button>
            </span>`:b`<span></span>`}
      <div class="meter" aria-hidden="true"><div style=${`inline-size: ${Math.min(t,100)}%`}></div></div>
    </li>`}_when(e){let{formats:t}=this.i18n,n=t.percent(Number(e.used));return e.is_due?this.text(`care.due`,{percent:n}):e.due_on===null?this.text(`care.used`,{percent:n}):this.text(`care.due_on`,{percent:n,day:t.date(e.due_on)})}_add(){return b`<printernizer-button
      icon="mdi:plus"
      .text=${this.text(`care.add`)}
      @click=${()=>{this._isAdding=!0}}
    ></printernizer-button>`}_adding(){return b`<form
      @submit=${e=>{e.preventDefault()}}
    >
      <div>
        <label for="kind">${this.text(`care.kind`)}</label>
        <select id="kind" name="kind">
          ${L.map(e=>b`<option value=${e}>${this.text(`care.kind.${e}`)}</option>`)}
        </select>
      </div>
      <div>
        <label for="label">${this.text(`care.label`)}</label>
        <input id="label" name="label" type="text" maxlength="255" />
      </div>
      ${R.map(e=>b`<div>
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
    </form>`}_save(){if(!this._form.reportValidity())return;let e=new FormData(this._form),t=t=>{let n=e.get(t);return typeof n==`string`?n.trim():``},n=e=>t(e)?Number(t(e)):null,r={kind:t(`kind`),label:t(`label`),every_hours:n(`hours`),every_days:n(`days`),every_jobs:n(`jobs`)};this._isAdding=!1,E(this,`maintenance-added`,{item:r})}};u([v({attribute:!1})],V.prototype,`items`,void 0),u([v({type:Boolean,attribute:`can-edit`})],V.prototype,`canEdit`,void 0),u([g()],V.prototype,`_isAdding`,void 0),u([O(`form`)],V.prototype,`_form`,void 0),V=u([s(`printernizer-printer-maintenance`)],V);var H=class extends c{constructor(...e){super(...e),this.places=[],this.spools=[],this.canEdit=!1}static{this.styles=[r,a,f,k`
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
    `]}render(){return this.places.length===0?S:b`<section class="card">
      <h2>${this.text(`slot.label`)}</h2>
      <ul>
        ${this.places.map(e=>this._place(e))}
      </ul>
      <slot></slot>
    </section>`}_place(e){let t=e.ams_number===null?this.text(`slot.external`):this.text(`slot.ams`,{ams:e.ams_number,slot:e.slot}),n=e.color??e.spool?.color??null,r=e.is_empty?this.text(`slot.empty`):e.name||e.type||this.text(`slot.unknown`);return b`<li>
      <span class="dot" style=${D(n?{background:x([n])}:{})}></span>
      <div>
        <div class="name ellipsis">${r}</div>
        <div class="muted">${t}</div>
      </div>
      ${this.canEdit?this._choice(e,t):this._spool(e.spool)}
    </li>`}_spool(e){return b`<span class="spool muted">${e?this._called(e):``}</span>`}_choice(e,t){let n=e.spool?[e.spool,...this.spools]:this.spools;return b`<select
      aria-label=${this.text(`places.spool_in`,{place:t})}
      @change=${t=>{let{value:n}=t.target;E(this,`spool-placed`,{slot:e.key,spoolId:n?Number(n):null})}}
    >
      <option value="" ?selected=${!e.spool}>${this.text(`places.no_spool`)}</option>
      ${n.map(t=>b`<option value=${t.id} ?selected=${t.id===e.spool?.id}>
            ${this._called(t)}
          </option>`)}
    </select>`}_called(e){let t=this.i18n.formats.grams(e.remaining),n=[e.vendor,e.name||e.type].filter(Boolean).join(` `);return`#${e.id} ${n} · ${t}`}};u([v({attribute:!1})],H.prototype,`places`,void 0),u([v({attribute:!1})],H.prototype,`spools`,void 0),u([v({type:Boolean,attribute:`can-edit`})],H.prototype,`canEdit`,void 0),H=u([s(`printernizer-printer-places`)],H);var U=6,W=class extends j{constructor(...e){super(...e),this.admin=!1,this._jobs=new t(this,new m),this._places=new t(this,new m),this._spools=new t(this,new m),this._care=new t(this,new m),this._rates=new t(this,new m),this._known=``}static{this.styles=[r,f,p,o,k`
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
    `]}willUpdate(e){this.hasUpdated||(this._printerApi=P(this.connection),this._recorder=M(this.connection));let t=this._printer;if(!t||!(e.has(`fleet`)||e.has(`place`)))return;let n=[t.entry_id,t.job?.id,t.last_job?.id,this.fleet.phase].join();if(n!==this._known&&this.fleet.phase===`live`){let e=this._known.split(`,`)[0]!==t.entry_id;this._known=n,this._load(t,e)}}render(){let t=this._printer;if(!t)return this._missing();let n=_(t),{icon:r,tone:i}=h(n);return b`
      <header class=${`tone-${i}`}>
        <printernizer-button
          variant="plain"
          icon="mdi:arrow-left"
          .label=${this.text(`printer.back`)}
          .href=${e(C)}
        ></printernizer-button>
        <h2>${t.name}</h2>
        <span class="state"><ha-icon .icon=${r}></ha-icon>${this.text(`status.${n}`)}</span>
      </header>
      <div class="grid">
        <div class="column">${this._live(t)} ${this._temperatures(t)}</div>
        <div class="column">
          ${this._slots(t)}
          <printernizer-printer-jobs
            .jobs=${this._jobs.state.value}
            .serial=${t.serial}
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
          <printernizer-printer-health .printer=${t}></printernizer-printer-health>
        </div>
      </div>
    `}get _printer(){return this.fleet.printers.get(this.place.entryId)}_missing(){return this.fleet.phase===`loading`?b`<p class="muted" aria-busy="true">${this.text(`fleet.loading`)}</p>`:b`<printernizer-notice
      icon="mdi:printer-3d-off"
      .heading=${this.text(`printer.missing`)}
      .text=${this.text(`printer.missing_text`)}
    >
      <printernizer-button
        icon="mdi:arrow-left"
        .href=${e(C)}
        .text=${this.text(`printer.back`)}
      ></printernizer-button>
    </printernizer-notice>`}_live(t){let n=_(t),{camera:r}=t.entities,i=t.alerts.filter(({severity:e})=>e!==`info`);return b`<section
      class=${`card live tone-${h(n).tone}`}
      aria-label=${this.text(`printer.live`)}
    >
      ${n===`unreachable`?b`<printernizer-offline-section .printer=${t}></printernizer-offline-section>`:b`${i.length?b`<printernizer-alerts role="alert" .alerts=${i}></printernizer-alerts>`:S}
              ${t.job?b`<printernizer-job-section .printer=${t}></printernizer-job-section>`:b`<printernizer-rest-section .printer=${t}></printernizer-rest-section>`}
              ${r?b`<printernizer-camera .entity=${r} .label=${t.name}></printernizer-camera>`:S}
              <div class="readings">
                <printernizer-temperatures
                  .nozzles=${t.nozzles}
                  .bed=${t.bed}
                  .chamber=${t.chamber}
                ></printernizer-temperatures>
                ${t.job?b`<printernizer-running-cost .job=${t.job}></printernizer-running-cost>`:S}
              </div>
              <printernizer-card-actions .printer=${t} hide-camera></printernizer-card-actions>`}
      <div class="links">
        <printernizer-button
          icon="mdi:folder-outline"
          .href=${e(y(t.entry_id))}
          .text=${this.text(`printer.files`)}
        ></printernizer-button>
      </div>
    </section>`}_temperatures(e){return Object.keys(e.entities.temperatures).length===0?S:b`<printernizer-temperature-history
      .api=${this._recorder}
      .entities=${e.entities.temperatures}
      .name=${e.name}
    ></printernizer-temperature-history>`}_slots(t){return b`<printernizer-printer-places
      .places=${this._places.state.value??[]}
      .spools=${this._spools.state.value??[]}
      ?can-edit=${t.connection===`connected`&&t.can_control}
      @spool-placed=${this._place}
    >
      ${this.admin?b`<printernizer-button
              icon="mdi:disc"
              .href=${e(n)}
              .text=${this.text(`printer.all_filaments`)}
            ></printernizer-button>`:S}
    </printernizer-printer-places>`}_costs(){let t=this._rates.state.value;if(!t)return S;let{currency:n,formats:r}=this.i18n;return b`<section class="card">
      <h2>${this.text(`printer.costs`)}</h2>
      <dl>
        <div>
          <dt>${this.text(`printer.machine_hour`)}</dt>
          <dd>${r.price(t.machine_per_hour,n)}</dd>
        </div>
        <div>
          <dt>${this.text(`rates.name.watts`)}</dt>
          <dd>${r.measure(t.values.watts??`0`,`W`)}</dd>
        </div>
      </dl>
      <printernizer-button
        icon="mdi:cash-edit"
        .href=${e({page:`settings`,section:`costs`})}
        .text=${this.text(`printer.edit_costs`)}
      ></printernizer-button>
    </section>`}_load({entry_id:e,serial:t},n){let r=this._printerApi,i={forget:n};this._jobs.store.load(()=>r.lastJobs(t,U),i),this._care.store.load(()=>r.maintenance(t),i),this._places.store.load(()=>r.places(e),i),this._spools.store.load(()=>r.freeSpools()),this.admin&&this._rates.store.load(()=>r.rates(t),i)}_place({detail:e}){this._change((t,{entry_id:n})=>t.mount(n,e.slot,e.spoolId))}_careDone({detail:e}){this._change(t=>t.maintenanceDone(e.itemId))}_careAdded({detail:e}){this._change((t,{serial:n})=>t.saveMaintenance(n,e.item))}_careDeleted({detail:e}){this._change(t=>t.deleteMaintenance(e.itemId))}async _change(e){let t=this._printer;t&&(await this.attempt(()=>e(this._printerApi,t)),this._load(t,!1))}};u([v({attribute:!1})],W.prototype,`place`,void 0),u([v({attribute:!1})],W.prototype,`fleet`,void 0),u([v({type:Boolean})],W.prototype,`admin`,void 0),u([A({context:T}),v({attribute:!1})],W.prototype,`connection`,void 0),W=u([s(`printernizer-printer-view`)],W);export{W as PrinternizerPrinterView};