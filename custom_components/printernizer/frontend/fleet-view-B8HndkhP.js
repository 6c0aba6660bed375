import{$ as e,M as t,N as n,X as r,Y as i,_ as a,b as o,ct as s,d as c,dt as l,et as u,ft as d,g as f,h as p,it as m,j as h,k as g,l as _,lt as v,m as y,n as b,p as x,pt as S,st as C,tt as w,u as T,ut as E,v as D,y as O}from"./shared-C6WGeRQi.js";var k=class extends n{constructor(...e){super(...e),this.canAdd=!1}static{this.styles=[r,d`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 12px;
        max-width: 440px;
        margin: 12vh auto 0;
        padding: 24px;
        text-align: center;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 96px;
        height: 96px;
        border-radius: 50%;
        color: var(--pz-printing);
        background: color-mix(in srgb, var(--pz-printing) 12%, transparent);
      }
      .mark ha-icon {
        --mdc-icon-size: 48px;
      }
      h2 {
        margin-top: 4px;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      p {
        font-size: 16px;
        line-height: 24px;
      }
      printernizer-button {
        margin-top: 12px;
      }
    `]}render(){return l`
      <div class="mark"><ha-icon icon="mdi:printer-3d-nozzle-outline"></ha-icon></div>
      <h2>${this.text(`empty.title`)}</h2>
      <p class="muted">${this.text(`empty.text`)}</p>
      ${this.canAdd?l`<printernizer-button
              variant="filled"
              icon="mdi:plus"
              .text=${this.text(`empty.button`)}
              @click=${this._add}
            ></printernizer-button>`:l`<p class="muted">${this.text(`empty.admin`)}</p>`}
    `}_add(){D(this,`add-printer`)}};i([s({type:Boolean,attribute:`can-add`})],k.prototype,`canAdd`,void 0),k=i([u(`printernizer-empty-state`)],k);var A=class extends n{constructor(...e){super(...e),this.printers=[]}static{this.styles=[r,e,d`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        font-size: 16px;
        line-height: 24px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 8px;
      }
      ha-icon {
        --mdc-icon-size: 20px;
        color: var(--tone);
      }
    `]}render(){return l`<ul aria-label=${this.text(`summary.label`)}>
      ${[...y(this.printers)].map(([e,t])=>{let{icon:n,tone:r}=x[e];return l`<li class=${`tone-${r}`}>
          <ha-icon .icon=${n}></ha-icon><span>${this.counted(`summary.${e}`,t)}</span>
        </li>`})}
    </ul>`}};i([s({attribute:!1})],A.prototype,`printers`,void 0),A=i([u(`printernizer-fleet-summary`)],A);var j={fatal:`mdi:alert-octagon`,serious:`mdi:alert-octagon`,common:`mdi:alert`,info:`mdi:information`},M=3,N=class extends n{constructor(...e){super(...e),this.alerts=[]}static{this.styles=[r,e,d`
      ul {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 10px;
        padding: 10px 12px;
        border-radius: 8px;
        background: color-mix(in srgb, var(--tone) 14%, transparent);
        overflow-wrap: anywhere;
      }
      ha-icon {
        --mdc-icon-size: 20px;
        color: var(--tone);
      }
      .code {
        font-size: 12px;
        line-height: 16px;
      }
    `]}render(){return l`<ul>
      ${this.alerts.slice(0,M).map(e=>this._alert(e))}
    </ul>`}_alert(e){let t={"tone-error":e.severity===`fatal`||e.severity===`serious`,"tone-warning":e.severity===`common`,"tone-printing":e.severity===`info`};return l`<li class=${w(t)}>
      <ha-icon .icon=${j[e.severity]}></ha-icon>
      <div>
        <span class="hidden">${this.text(`alert.severity.${e.severity}`)}: </span>
        <div>${e.text??this.text(`alert.unknown`)}</div>
        ${e.code?l`<div class="muted code">${this.text(`alert.code`,{code:e.code})}</div>`:E}
      </div>
    </li>`}};i([s({attribute:!1})],N.prototype,`alerts`,void 0),N=i([u(`printernizer-alerts`)],N);var P=`data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==`,F=class extends n{constructor(...e){super(...e),this.entity=``,this.label=``,this._hasFailed=!1,this._isOnScreen=!1,this._observer=new IntersectionObserver(e=>{this._isOnScreen=e.at(-1)?.isIntersecting??!1,this._decide()}),this._decide=()=>{!this._isOnScreen||document.hidden?this._stop():!this._source&&!this._hasFailed&&this._start()}}static{this.styles=[r,d`
      :host {
        position: relative;
        display: grid;
        place-items: center;
        aspect-ratio: 16 / 9;
        overflow: hidden;
        border-radius: 8px;
        color: var(--pz-muted);
        background: var(--pz-tint);
      }
      img {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
      .failed {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 8px;
      }
    `]}connectedCallback(){super.connectedCallback(),this._observer.observe(this),document.addEventListener(`visibilitychange`,this._decide)}disconnectedCallback(){super.disconnectedCallback(),this._observer.disconnect(),document.removeEventListener(`visibilitychange`,this._decide),this._isOnScreen=!1,this._stop()}render(){return this._hasFailed?l`<div class="failed">
        <span>${this.text(`camera.failed`)}</span>
        <printernizer-button
          icon="mdi:refresh"
          .text=${this.text(`camera.retry`)}
          @click=${this._retry}
        ></printernizer-button>
      </div>`:l`
      <ha-icon icon="mdi:cctv"></ha-icon>
      ${this._source?l`<img
              src=${this._source}
              alt=${this.text(`camera.label`,{name:this.label})}
              @error=${this._fail}
            />`:E}
    `}_start(){this._source=this.api?.cameraStream(this.entity),this._hasFailed=this._source===void 0}_stop(){let e=this.renderRoot.querySelector(`img`);e&&(e.src=P),this._source=void 0}_fail(){this._source=void 0,this._hasFailed=!0}_retry(){this._hasFailed=!1,this._start()}};i([s()],F.prototype,`entity`,void 0),i([s()],F.prototype,`label`,void 0),i([S({context:m}),s({attribute:!1})],F.prototype,`api`,void 0),i([C()],F.prototype,`_source`,void 0),i([C()],F.prototype,`_hasFailed`,void 0),F=i([u(`printernizer-camera`)],F);var I={pause:`mdi:pause`,resume:`mdi:play`,stop:`mdi:stop`,light_on:`mdi:lightbulb-outline`,light_off:`mdi:lightbulb-on`},L=class extends n{constructor(...e){super(...e),this.showsCamera=!1,this._isBusy=!1}static{this.styles=[r,d`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .end {
        display: flex;
        gap: 8px;
        margin-inline-start: auto;
      }
    `]}render(){let{printer:e}=this;if(!e)return E;let t=e.actions.find(e=>e===`light_on`||e===`light_off`);return l`
      ${this._worded(`pause`)} ${this._worded(`resume`)} ${this._camera(e)}
      <div class="end">
        ${t?this._symbol(t,()=>this._send(t)):E}
        ${e.actions.includes(`stop`)?this._symbol(`stop`,()=>this._stop()):E}
      </div>
    `}_camera(e){return!e.entities.camera||e.connection!==`connected`?E:l`<printernizer-button
      icon="mdi:cctv"
      .text=${this.text(`action.camera`)}
      .pressed=${this.showsCamera}
      @click=${this._toggleCamera}
    ></printernizer-button>`}_symbol(e,t){return l`<printernizer-button
      .icon=${I[e]}
      .label=${this.text(`action.${e}`)}
      ?disabled=${this._isBusy}
      @click=${t}
    ></printernizer-button>`}_worded(e){return this.printer?.actions.includes(e)?l`<printernizer-button
      .icon=${I[e]}
      .text=${this.text(`action.${e}`)}
      ?disabled=${this._isBusy}
      @click=${()=>this._send(e)}
    ></printernizer-button>`:E}_toggleCamera(){D(this,`camera-toggled`)}async _stop(){let{printer:e}=this,t=e?.job;if(!e||!t)return;let n={job:t.name||this.text(`job.unnamed`),printer:e.name};await b(this,{title:this.text(`stop.title`),text:t.progress===null?this.text(`stop.text`,n):this.text(`stop.text_progress`,{...n,progress:this.i18n.formats.percent(t.progress)}),confirm:this.text(`stop.confirm`),cancel:this.text(`stop.keep`)})&&await this._send(`stop`)}async _send(e){let{api:t,printer:n}=this;if(t&&n&&!this._isBusy){this._isBusy=!0;try{await t.sendPrinterAction(n.entry_id,e)}catch(e){O(this,await o(t,this.i18n.texts,e))}finally{this._isBusy=!1}}}};i([s({attribute:!1})],L.prototype,`printer`,void 0),i([s({attribute:!1})],L.prototype,`showsCamera`,void 0),i([S({context:m}),s({attribute:!1})],L.prototype,`api`,void 0),i([C()],L.prototype,`_isBusy`,void 0),L=i([u(`printernizer-card-actions`)],L);var R=class extends n{constructor(){super(),this.standing=!1,new h(this,g)}static{this.styles=[r,d`
      :host {
        display: block;
        color: var(--pz-muted);
      }
      span {
        white-space: nowrap;
      }
    `]}render(){let e=this._left();if(e===void 0)return E;let{formats:t}=this.i18n,n=this.job?.end_time,r=e<=0?this.text(`job.overdue`):this.text(`job.left`,{time:t.duration(e)});if(this.standing||!n||e<=0)return l`<span>${r}</span>`;let i=t.moment(n,g.now),a=this.text(`job.ends`,{time:i});return l`<span>${r}</span>
      <span title=${a}
        ><span aria-hidden="true">· ${i}</span><span class="hidden">${a}</span></span
      >`}_left(){let{job:e}=this;if(e)return this.standing||!e.end_time?e.remaining??void 0:(Date.parse(e.end_time)-g.now)/1e3}};i([s({attribute:!1})],R.prototype,`job`,void 0),i([s({type:Boolean})],R.prototype,`standing`,void 0),R=i([u(`printernizer-time-left`)],R);var z=class extends n{constructor(...e){super(...e),this.compact=!1}static{this.styles=[r,d`
      :host {
        display: flex;
        gap: 12px;
      }
      printernizer-preview {
        flex: none;
        width: 96px;
        height: 96px;
      }
      .facts {
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        gap: 4px;
        flex: 1;
        min-width: 0;
      }
      .name {
        font-weight: 500;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 6px;
        min-width: 0;
      }
      .state ha-icon {
        color: var(--tone);
      }
    `]}render(){let{printer:e}=this,t=e?.job;if(!e||!t)return E;let n=t.name||this.text(`job.unnamed`),r=this._state(e,t),i=e.status===`paused`||e.status===`attention`||e.status===`error`;return l`
      ${this.compact?E:l`<printernizer-preview
              .source=${e.preview_url??``}
              .label=${this.text(`job.preview`,{name:n})}
            ></printernizer-preview>`}
      <div class="facts">
        <div class="name ellipsis" title=${n}>${n}</div>
        <div class="state">
          <ha-icon .icon=${p(f(e)).icon}></ha-icon>
          <span class="ellipsis" title=${r}>${r}</span>
        </div>
        <printernizer-progress
          .value=${t.progress}
          .label=${this.text(`job.progress`,{name:n})}
        ></printernizer-progress>
        <printernizer-time-left .job=${t} ?standing=${i}></printernizer-time-left>
      </div>
    `}_state(e,t){let n=this._detail(e,t);return[this.text(`status.${e.status}`),...n?[n]:[]].join(` · `)}_detail(e,t){let{stage:n,status:r}=e,{current_layer:i,pause_cause:a,total_layers:o}=t;if(r===`paused`&&a&&a!==`unknown`)return this.text(`job.pause.${a}`);let s=n&&n!==`printing`&&this.i18n.backend(`entity.sensor.stage.state.${n}`);if(s)return s;if(i!==null&&r!==`preparing`)return o?this.text(`job.layer`,{current:i,total:o}):this.text(`job.layer_only`,{current:i})}};i([s({attribute:!1})],z.prototype,`printer`,void 0),i([s({type:Boolean})],z.prototype,`compact`,void 0),z=i([u(`printernizer-job-section`)],z);var B=class extends n{static{this.styles=[r,d`
      :host {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: 8px;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 6px;
        font-size: 16px;
        font-weight: 500;
      }
      .state ha-icon {
        color: var(--pz-muted);
      }
    `]}render(){let{printer:e}=this;if(!e)return E;let t=e.connection===`failed`;return l`
      <div class="state">
        <ha-icon .icon=${p(`unreachable`).icon}></ha-icon>
        <span>${this._headline(e)}</span>
      </div>
      ${e.connection===`starting`?E:l`<p class="muted">${this._attempts(e)}</p>`}
      ${t?l`<printernizer-button
              icon="mdi:wrench"
              .text=${this.text(`action.open_settings`)}
              @click=${this._openSettings}
            ></printernizer-button>`:E}
    `}_headline(e){if(e.connection===`starting`)return this.text(`connection.starting`);if(!e.unavailable_since)return this.text(`status.unreachable`);let t=this.i18n.formats.moment(e.unavailable_since,g.now);return this.text(`connection.since`,{time:t})}_attempts(e){switch(e.connection){case`failed`:return this.text(`connection.failed`);case`retrying`:return this.text(`connection.retrying`);default:return e.address?this.text(`connection.lost_trying`,{address:e.address}):this.text(`connection.lost_trying_anywhere`)}}_openSettings(){t(`/config/integrations/integration/printernizer`)}};i([s({attribute:!1})],B.prototype,`printer`,void 0),B=i([u(`printernizer-offline-section`)],B);var V=class extends n{static{this.styles=[r,d`
      :host {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      printernizer-preview {
        flex: none;
        width: 96px;
        height: 96px;
      }
      .facts {
        display: flex;
        flex-direction: column;
        gap: 6px;
        min-width: 0;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .state ha-icon {
        color: var(--tone);
      }
      .word {
        font-size: 16px;
        font-weight: 500;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
      }
    `]}render(){let{printer:e}=this;if(!e)return E;let t=f(e),n=e.last_job,r=e.preview_url!==null;return l`
      ${r?l`<printernizer-preview
              .source=${e.preview_url??``}
              .label=${this.text(`job.preview`,{name:n?.name??``})}
            ></printernizer-preview>`:E}
      <div class="facts">
        <div class="state">
          <ha-icon .icon=${p(t).icon}></ha-icon>
          <span class="word">${this.text(`status.${t}`)}</span>
          ${n?.end_time?l`<span class="muted">${this._since(e,n.end_time)}</span>`:E}
        </div>
        ${n?this._last(e,n):l`<p class="muted">${this.text(`idle.no_job`)}</p>`}
      </div>
    `}_since(e,t){let n=this.i18n.formats.moment(t,g.now);return this.text(e.status===`idle`?`idle.free_since`:`idle.waiting_since`,{time:n})}_last(e,t){let n=t.name||this.text(`job.unnamed`),{formats:r}=this.i18n,i=e.status===t.result,a=i?[]:[this.text(`result.${t.result}`)];return t.cost!==null&&a.push(r.money(t.cost,t.currency)),l`
      <div>
        ${i?E:l`<div class="muted small">${this.text(`idle.last_job`)}</div>`}
        <div class="ellipsis" title=${n}>${n}</div>
        <div class="muted">${a.join(` · `)}</div>
      </div>
    `}};i([s({attribute:!1})],V.prototype,`printer`,void 0),V=i([u(`printernizer-rest-section`)],V);var H=class extends n{constructor(...e){super(...e),this.slots=[]}static{this.styles=[r,d`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 10px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        white-space: nowrap;
      }
      .dot {
        width: 14px;
        height: 14px;
        margin: 2px;
        border-radius: 50%;
        /* White on white and black on black stay seen. */
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .empty .dot {
        box-shadow: none;
        border: 1px dashed var(--pz-ring);
      }
      .active {
        color: var(--pz-text);
        font-weight: 500;
      }
      .active .dot {
        outline: 2px solid var(--pz-printing);
        outline-offset: 1px;
      }
    `]}render(){return this.slots.length===0?E:l`<ul aria-label=${this.text(`slot.label`)}>
      ${this.slots.map(e=>this._slot(e))}
    </ul>`}_slot(e){let t=this._describe(e),n=e.is_empty||e.type===null;return l`<li class=${w({active:e.is_active,empty:n})} title=${t}>
      <span
        class="dot"
        style=${c(n?{}:{background:T(e.colors)})}
      ></span>
      <span class="hidden">${t}</span>
      ${n?E:l`<span aria-hidden="true">${e.type}</span>`}
    </li>`}_describe(e){let t=e.ams_number===null?this.text(`slot.external`):this.text(`slot.ams`,{ams:e.ams_number,slot:e.slot+1}),n=[];return e.is_empty?n.push(this.text(`slot.empty`)):n.push(e.name||e.type||this.text(`slot.unknown`)),e.remaining!==null&&n.push(this.text(`slot.remaining`,{percent:this.i18n.formats.percent(e.remaining)})),e.is_active&&n.push(this.text(`slot.active`)),`${t}: ${n.join(`, `)}`}};i([s({attribute:!1})],H.prototype,`slots`,void 0),H=i([u(`printernizer-slots`)],H);var U=3,W=class extends n{constructor(...e){super(...e),this.nozzles=[]}static{this.styles=[r,d`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        white-space: nowrap;
      }
      ha-icon {
        --mdc-icon-size: 16px;
        color: var(--pz-muted);
      }
    `]}render(){let[e,t]=this.nozzles;return l`<ul aria-label=${this.text(`temperature.label`)}>
      ${t?this._part(t,`temperature.left_nozzle`,`mdi:printer-3d-nozzle-outline`):E}
      ${this._part(e,t?`temperature.right_nozzle`:`temperature.nozzle`,`mdi:printer-3d-nozzle-outline`)}
      ${this._part(this.bed,`temperature.bed`,`mdi:radiator`)}
      ${this._part(this.chamber,`temperature.chamber`,`mdi:cube-outline`)}
    </ul>`}_part(e,t,n){if(e?.actual==null)return E;let{actual:r,target:i}=e,{formats:a}=this.i18n,o=this.text(t),s=i?this.text(`temperature.describe_target`,{part:o,actual:a.celsius(r),target:a.celsius(i)}):this.text(`temperature.describe`,{part:o,actual:a.celsius(r)}),c=i!==null&&i>0&&Math.abs(i-r)>U;return l`<li title=${s}>
      <ha-icon .icon=${n}></ha-icon>
      <span class="hidden">${s}</span>
      <span aria-hidden="true"
        >${a.degrees(r)}${c?l`<span class="muted"> → ${a.degrees(i)}</span>`:E}</span
      >
    </li>`}};i([s({attribute:!1})],W.prototype,`nozzles`,void 0),i([s({attribute:!1})],W.prototype,`bed`,void 0),i([s({attribute:!1})],W.prototype,`chamber`,void 0),W=i([u(`printernizer-temperatures`)],W);var G=class extends n{constructor(...e){super(...e),this._showsCamera=!1}static{this.styles=[r,e,d`
      :host {
        display: block;
        /* Cards off the screen cost nothing; 260 px is about what they take up when they come into view. */
        content-visibility: auto;
        contain-intrinsic-size: auto 260px;
      }
      article {
        display: flex;
        flex-direction: column;
        gap: 12px;
        height: 100%;
        padding: 12px 16px 16px;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      header {
        display: flex;
        align-items: center;
        gap: 10px;
        min-height: 36px;
        margin-inline-end: -8px;
      }
      .dot {
        flex: none;
        width: 10px;
        height: 10px;
        border-radius: 50%;
        background: var(--tone);
      }
      .unreachable .dot {
        background: none;
        box-shadow: inset 0 0 0 2px var(--tone);
      }
      h2 {
        flex: 1;
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      .readings {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 8px 16px;
        margin-top: auto;
      }
      printernizer-slots {
        flex-basis: 100%;
      }
    `]}render(){let{printer:e}=this;if(!e)return E;let t=f(e),n={[`tone-${p(t).tone}`]:!0,unreachable:t===`unreachable`};return l`<article class=${w(n)} aria-labelledby="name">
      <header>
        <span class="dot"></span>
        <h2 id="name" class="ellipsis" title=${`${e.name} · ${e.model}`}>${e.name}</h2>
        ${e.device_id?l`<printernizer-menu
                .label=${this.text(`action.more`,{name:e.name})}
                .items=${[{icon:`mdi:devices`,text:this.text(`action.open_device`),select:()=>{this._openDevice()}}]}
              ></printernizer-menu>`:E}
      </header>
      ${t===`unreachable`?l`<printernizer-offline-section .printer=${e}></printernizer-offline-section>`:this._live(e)}
    </article>`}_live(e){let t=e.alerts.filter(e=>e.severity!==`info`);return l`
      ${t.length?l`<printernizer-alerts role="alert" .alerts=${t}></printernizer-alerts>`:E}
      ${e.job?l`<printernizer-job-section
              .printer=${e}
              ?compact=${t.length>0}
            ></printernizer-job-section>`:l`<printernizer-rest-section .printer=${e}></printernizer-rest-section>`}
      ${this._showsCamera&&e.entities.camera?l`<printernizer-camera
              .entity=${e.entities.camera}
              .label=${e.name}
            ></printernizer-camera>`:E}
      ${this._readings(e)} ${this._actions(e)}
    `}_readings(e){let{cost:t,currency:n}=e.job??{cost:null,currency:null};return l`<div class="readings">
      <printernizer-temperatures
        .nozzles=${e.nozzles}
        .bed=${e.bed}
        .chamber=${e.chamber}
      ></printernizer-temperatures>
      ${t!==null&&n!==null&&Number(t)>0?l`<span title=${this.text(`job.cost`)}>
              <span class="hidden">${this.text(`job.cost`)}: </span>${this.i18n.formats.money(t,n)}
            </span>`:E}
      ${e.slots.length?l`<printernizer-slots .slots=${e.slots}></printernizer-slots>`:E}
    </div>`}_actions(e){return e.actions.length===0&&!e.entities.camera?E:l`<printernizer-card-actions
      .printer=${e}
      .showsCamera=${this._showsCamera}
      @camera-toggled=${this._toggleCamera}
    ></printernizer-card-actions>`}_toggleCamera(){this._showsCamera=!this._showsCamera}_openDevice(){t(`/config/devices/device/${this.printer?.device_id??``}`)}};i([s({attribute:!1})],G.prototype,`printer`,void 0),i([C()],G.prototype,`_showsCamera`,void 0),G=i([u(`printernizer-printer-card`)],G);var K=class extends v{static{this.styles=[r,d`
      :host {
        display: grid;
        grid-template-columns: 96px 1fr;
        align-content: start;
        gap: 12px;
        height: 232px;
        padding: 20px 16px 16px;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      div {
        height: 14px;
        border-radius: 7px;
        background: var(--pz-tint);
      }
      .name {
        grid-column: 1 / -1;
        width: 45%;
        margin-bottom: 6px;
      }
      .picture {
        height: 96px;
        border-radius: 8px;
      }
      .lines {
        display: flex;
        flex-direction: column;
        justify-content: space-evenly;
        height: auto;
        background: none;
      }
      .short {
        width: 60%;
      }
    `]}render(){return l`
      <div class="name"></div>
      <div class="picture"></div>
      <div class="lines">
        <div class="short"></div>
        <div></div>
        <div class="short"></div>
      </div>
    `}};K=i([u(`printernizer-skeleton-card`)],K);var q=class extends n{constructor(...e){super(...e),this.language=`en`,this.canAdd=!1}static{this.styles=[r,d`
      :host {
        display: block;
        padding: 16px;
      }
      printernizer-fleet-summary,
      .note {
        margin: 0 4px 16px;
      }
      .note {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--pz-muted);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
        /* An open camera makes its card longer, not its neighbours. */
        align-items: start;
        gap: 12px;
      }
      .stale {
        opacity: 0.6;
      }
      @media (max-width: 460px) {
        :host {
          padding: 12px;
        }
      }
    `]}render(){let{fleet:e}=this;if(!e||e.phase===`loading`)return this._loading(e?.hasFailed??!1);if(e.printers.size===0)return l`<printernizer-empty-state ?can-add=${this.canAdd}></printernizer-empty-state>`;let t=a(e.printers.values(),this.language),n=e.phase===`stale`;return l`
      ${n?this._note(`mdi:link-off`,this.text(`fleet.stale`)):E}
      <printernizer-fleet-summary .printers=${t}></printernizer-fleet-summary>
      <section
        class=${n?`grid stale`:`grid`}
        aria-label=${this.text(`fleet.label`)}
        ?inert=${n}
      >
        ${_(t,e=>e.entry_id,e=>l`<printernizer-printer-card .printer=${e}></printernizer-printer-card>`)}
      </section>
    `}_loading(e){return l`
      ${e?this._note(`mdi:alert-circle-outline`,this.text(`error.load`)):E}
      <section class="grid" aria-busy="true" aria-label=${this.text(`fleet.loading`)}>
        ${[1,2,3].map(()=>l`<printernizer-skeleton-card></printernizer-skeleton-card>`)}
      </section>
    `}_note(e,t){return l`<p class="note" role="status"><ha-icon .icon=${e}></ha-icon>${t}</p>`}};i([s({attribute:!1})],q.prototype,`fleet`,void 0),i([s()],q.prototype,`language`,void 0),i([s({type:Boolean,attribute:`can-add`})],q.prototype,`canAdd`,void 0),q=i([u(`printernizer-fleet-view`)],q);export{q as PrinternizerFleetView};